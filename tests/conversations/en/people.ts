import type { ScriptedConversation } from '../scripted-conversation';

const now = '2026-11-23T10:00:00+00:00';

/** People as they are: rude, advertising, speaking other languages, thinking it over. */
export const peopleInEnglish: readonly ScriptedConversation[] = [
  {
    title: 'rude once: a calm answer and the order goes on; twice: a person',
    shop: 'bakery',
    now,
    steps: [
      { customer: '2 baguettes' },
      { customer: 'you stupid thing' },
      { customer: 'one more baguette' },
      { customer: 'idiot' },
      { customer: 'hello?' },
    ],
    ends: { order: null, cart: ['3 × BAG'], handedOver: true, answers: 4 },
  },
  {
    title: 'calls for somebody in the middle of a purchase: a person comes, the cart waits',
    shop: 'bakery',
    now,
    steps: [
      { customer: '2 baguettes' },
      { customer: 'checkout' },
      { customer: 'call someone' },
      { customer: 'quickly' },
    ],
    ends: { order: null, cart: ['2 × BAG'], handedOver: true, answers: 3 },
  },
  {
    title: 'for staff of their own and with a courier: no person is called',
    shop: 'bakery',
    now,
    steps: [{ customer: '3 croissants for our staff' }, { customer: 'call a courier for tomorrow' }],
    ends: { order: null, cart: ['3 × CROI'], handedOver: false, answers: 2 },
  },
  {
    title: 'advertisements: one polite no, then silence; a real customer is answered',
    shop: 'bakery',
    now,
    steps: [
      { customer: 'Rank your website on the first page of Google! SEO packages from $99' },
      { customer: 'Earn $5000 a week with crypto https://bit.ly/xyz' },
      { customer: 'guaranteed bitcoin profit, message me now' },
      { customer: 'a baguette please' },
    ],
    ends: { order: null, cart: ['1 × BAG'], answers: 2 },
  },
  {
    title: 'in Spanish: says what is spoken here, understands number and item',
    shop: 'bakery',
    now,
    steps: [{ customer: 'Hola, quiero dos croissants' }, { customer: 'gracias' }],
    ends: { order: null, cart: ['2 × CROI'], handedOver: false },
  },
  {
    title: 'is it a bot? says so, and carries on',
    shop: 'bakery',
    now,
    steps: [
      { customer: '3 croissants' },
      { customer: 'am I talking to a bot?' },
      { customer: 'haha ok. checkout' },
      { customer: '7 Abbey Road, London' },
      { customer: 'are you human?' },
      { customer: 'tomorrow at noon' },
      { customer: 'yes' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 720, items: ['3 × CROI'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T10:00/14:00'],
      handedOver: false,
    },
  },
  {
    title: 'thinks it over and comes back: the cart waits',
    shop: 'bakery',
    now,
    steps: [
      { customer: 'a large chocolate cake' },
      { customer: 'let me think about it' },
      { wait: 'PT4H' },
      { customer: 'ok checkout' },
      { customer: '10 Downing Street, London' },
      { customer: 'tomorrow evening' },
      { customer: 'yes' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 3_250, items: ['1 × CAKE-L'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T18:00/22:00'],
    },
  },
  {
    title: 'a paid booking is called off by a person',
    shop: 'clinic',
    now: '2026-11-23T10:00:00-05:00',
    steps: [
      { customer: 'haircut tomorrow at noon' },
      { customer: 'yes' },
      { customer: 'please cancel my appointment' },
    ],
    ends: { order: { status: 'CONFIRMED', total: 4_500, items: ['1 × CUT'] }, handedOver: true },
  },
];
