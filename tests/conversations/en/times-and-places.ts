import type { ScriptedConversation } from '../scripted-conversation';

const now = '2026-11-23T10:00:00-05:00';
const london = '2026-11-23T10:00:00+00:00';

/** When and where: in words, in another zone, without any marks. Monday, 23 November 2026. */
export const timesAndPlacesInEnglish: readonly ScriptedConversation[] = [
  {
    title: 'a time in London is told in New York time',
    shop: 'clinic',
    now,
    steps: [{ customer: 'massage tomorrow at 7pm London time' }, { customer: 'yes' }, { pay: true }],
    ends: {
      order: { status: 'CONFIRMED', total: 8_000, items: ['1 × MSG'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T14:00/15:00'],
    },
  },
  {
    title: 'half past six next Wednesday',
    shop: 'clinic',
    now,
    steps: [{ customer: 'haircut next Wednesday at half past six' }, { customer: 'sounds good' }],
    ends: {
      order: { status: 'CONFIRMED', total: 4_500, items: ['1 × CUT'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-12-02T18:30/19:15'],
    },
  },
  {
    title: 'a week from now at noon, then the fifth',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'can I book a free consultation a week from today at noon?' },
      { customer: 'sorry, make it on the 5th' },
      { customer: 'yes' },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 0, items: ['1 × TALK'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-12-05T12:00/12:30'],
    },
  },
  {
    title: 'a voice note without any marks',
    shop: 'bakery',
    now: london,
    steps: [
      {
        customer:
          'hello can i get six croissants and two baguettes delivered to twelve park lane london on friday in the afternoon thanks',
      },
      { customer: 'yes that is right' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 2_060, items: ['6 × CROI', '2 × BAG'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-27T14:00/18:00'],
      address: 'London, twelve park lane',
    },
  },
  {
    title: 'does not deliver there, keeps the cart, takes another address',
    shop: 'bakery',
    now: london,
    steps: [
      { customer: 'a carrot cake to 3 Mill Road, Cambridge, Thursday morning' },
      { customer: 'oh ok, 3 Mill Road in London then' },
      { customer: 'yes' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 2_400, items: ['1 × CARROT'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-26T10:00/14:00'],
      address: 'London, 3 Mill Road',
    },
  },
  {
    title: 'closed at night: offers what is near, never anything',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'haircut tomorrow at 11 pm' },
      { customer: 'then 7 in the evening' },
      { customer: 'yes' },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 4_500, items: ['1 × CUT'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T19:00/19:45'],
    },
  },
];
