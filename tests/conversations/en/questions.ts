import type { ScriptedConversation } from '../scripted-conversation';

const now = '2026-11-23T10:00:00+00:00';

/** Questions around a purchase: budgets, comparisons, "too expensive", terms. The cart and what was asked are not lost. */
export const questionsInEnglish: readonly ScriptedConversation[] = [
  {
    title: 'a cake for £20: only what it pays for',
    shop: 'bakery',
    now,
    steps: [{ customer: 'recommend me a cake for £20' }, { customer: "I'll take it" }],
    ends: { order: null, cart: ['1 × CAKE-S'] },
  },
  {
    title: 'compares what the price list knows, and the customer chooses',
    shop: 'bakery',
    now,
    steps: [
      { customer: "what's the difference between the carrot cake and the small chocolate cake?" },
      { customer: 'the second one' },
    ],
    ends: { order: null, cart: ['1 × CAKE-S'] },
  },
  {
    title: 'which is cheaper',
    shop: 'bakery',
    now,
    steps: [
      { customer: 'which is cheaper, a croissant or a baguette?' },
      { customer: 'two croissants then' },
    ],
    ends: { order: null, cart: ['2 × CROI'] },
  },
  {
    title: 'too expensive: no discount, something cheaper of the kind',
    shop: 'clinic',
    now: '2026-11-23T10:00:00-05:00',
    steps: [
      { customer: 'how much is a deep tissue massage?' },
      { customer: "that's too expensive" },
      { customer: 'the massage' },
      { customer: 'tomorrow at 10am' },
      { customer: 'yes' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 8_000, items: ['1 × MSG'] },
      payment: { status: 'PAID', amount: 4_000 },
      bookings: ['APPOINTMENT CONFIRMED 2026-11-24T10:00/11:00'],
    },
  },
  {
    title: 'asking for the refund policy is no complaint',
    shop: 'deli',
    now,
    steps: [
      { customer: 'a rye bread please' },
      { customer: 'what is your refund policy?' },
      { customer: 'and can I pay in cash?' },
      { customer: 'ok, add a dozen eggs' },
    ],
    ends: { order: null, cart: ['1 × BREAD', '12 × EGG'], handedOver: false, answers: 4 },
  },
  {
    title: 'a question while a variant is being chosen: the choice still waits',
    shop: 'bakery',
    now,
    steps: [
      { customer: "I'd like two chocolate cakes" },
      { customer: 'when are you open?' },
      { customer: 'small' },
    ],
    ends: { order: null, cart: ['2 × CAKE-S'] },
  },
];
