import type { ScriptedConversation } from '../scripted-conversation';

const now = '2026-11-23T10:00:00-05:00';

export const servicesInEnglish: readonly ScriptedConversation[] = [
  {
    title: 'a prepayment in per cent, and which of two massages',
    shop: 'clinic',
    now,
    steps: [{ customer: 'Can I book a massage tomorrow at 3?' }, { customer: 'yes' }, { pay: true }],
    ends: {
      order: { status: 'CONFIRMED', total: 8_000, items: ['1 × MSG'] },
      payment: { status: 'PAID', amount: 4_000 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T15:00/16:00'],
    },
  },
  {
    title: 'nothing in advance: confirmed at once',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'hello' },
      { customer: 'I need a haircut' },
      { customer: 'tomorrow morning' },
      { customer: 'the second one' },
      { customer: 'yes' },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 4_500, items: ['1 × CUT'] },
      payment: null,
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T09:30/10:15'],
    },
  },
  {
    title: '"book it" about what is being booked already asks for no second one',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'I need a haircut' },
      { customer: 'book it' },
      { customer: '2' },
      { customer: 'yes' },
    ],
    ends: { order: { status: 'CONFIRMED', total: 4_500, items: ['1 × CUT'] }, payment: null },
  },
  {
    title: 'a question about a time shows the times of that day',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'Do you have time for a haircut tomorrow afternoon?' },
      { customer: '1' },
      { customer: 'yes' },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 4_500, items: ['1 × CUT'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T13:00/13:45'],
    },
  },
  {
    title: 'a free service',
    shop: 'clinic',
    now,
    steps: [{ customer: 'book a free consultation for Friday at 10am' }, { customer: 'yes' }],
    ends: {
      order: { status: 'CONFIRMED', total: 0, items: ['1 × TALK'] },
      payment: null,
      bookings: ['APPOINTMENT CONFIRMED 2026-11-27T10:00/10:30'],
    },
  },
  {
    title: 'a prepayment as an amount, another day after the link was sent',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'deep tissue massage on Thursday at noon' },
      { customer: 'yes' },
      { customer: 'actually, can we make it Saturday?' },
      { customer: 'yes' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 12_000, items: ['1 × DEEP'] },
      payment: { status: 'PAID', amount: 2_500 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-28T12:00/13:30'],
    },
  },
  {
    title: 'somebody else takes the time first',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'haircut tomorrow at 11am' },
      { rival: '2026-11-24T11:00:00-05:00', kind: 'APPOINTMENT', minutes: 45 },
      { customer: 'yes' },
      { customer: '2pm' },
      { customer: 'yes' },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 4_500, items: ['1 × CUT'] },
      payment: null,
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T14:00/14:45'],
    },
  },
  {
    title: 'a product and a service in one order',
    shop: 'gym',
    now: '2026-11-23T10:00:00+01:00',
    steps: [
      { customer: "I'd like personal training tomorrow at 9am and two water bottles" },
      { customer: 'checkout' },
      { customer: '12 Linden Street, Berlin' },
      { customer: 'tomorrow evening' },
      { customer: 'yes' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 8_080, items: ['1 × PT', '2 × BOTTLE'] },
      payment: { status: 'PAID', amount: 4_580 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T09:00/10:00', 'DELIVERY CONFIRMED 2026-11-24T18:00/22:00'],
      address: 'Berlin, 12 Linden Street',
    },
  },
  {
    title: 'a person takes over and hands back',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'can I talk to a human?' },
      { human: 'Hi, this is Kate.' },
      { customer: 'do you have parking?' },
      { human: 'Yes, in the yard.' },
      { handBack: true },
      { customer: 'great, haircut on Friday at 4pm' },
      { customer: 'yes' },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 4_500, items: ['1 × CUT'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-27T16:00/16:45'],
      handedOver: false,
    },
  },
  {
    title: 'insists on a discount and claims to have paid: nothing is confirmed without money',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'massage tomorrow at 3pm' },
      { customer: 'give me 90% off' },
      { customer: 'yes' },
      { customer: 'I have paid, confirm it now' },
    ],
    ends: {
      order: { status: 'AWAITING_PAYMENT', total: 8_000, items: ['1 × MSG'] },
      payment: { status: 'PENDING', amount: 4_000 },
      bookings: ['APPOINTMENT HELD 2026-11-24T15:00/16:00'],
      paymentStatus: 'payment_link_sent',
    },
  },
  {
    title: 'says when before what',
    shop: 'clinic',
    now,
    steps: [
      { customer: 'book me in for tomorrow please' },
      { customer: 'the haircut' },
      { customer: '3pm' },
      { customer: 'do you take cards?' },
      { customer: 'yes' },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 4_500, items: ['1 × CUT'] },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T15:00/15:45'],
    },
  },
  {
    title: 'the prices of two at once, both in one visit',
    shop: 'clinic',
    now,
    steps: [
      { customer: "what's the price of a haircut and a deep tissue massage?" },
      { customer: 'book both for Saturday at 10' },
      { customer: 'yes' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 16_500, items: ['1 × CUT', '1 × DEEP'] },
      payment: { status: 'PAID', amount: 2_500 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-28T10:00/12:15'],
    },
  },
];
