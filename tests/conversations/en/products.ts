import type { ScriptedConversation } from '../scripted-conversation';

const now = '2026-11-23T10:00:00+00:00';

export const productsInEnglish: readonly ScriptedConversation[] = [
  {
    title: 'everything in one message',
    shop: 'bakery',
    now,
    steps: [
      {
        customer:
          'Hi! Please deliver 6 croissants and 2 baguettes to 221B Baker Street, London tomorrow morning',
      },
      { customer: 'yes please' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 2_060, items: ['6 × CROI', '2 × BAG'] },
      payment: { status: 'PAID', amount: 2_060 },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T10:00/14:00'],
      address: 'London, 221B Baker Street',
      paymentStatus: 'paid',
    },
  },
  {
    title: 'asks which option, never guesses between prices, and answers questions in between',
    shop: 'bakery',
    now,
    steps: [
      { customer: 'What do you have?' },
      { customer: "I'd like a chocolate cake" },
      { customer: 'the large one' },
      { customer: 'how much is delivery?' },
      { customer: "that's all" },
      { customer: '10 Downing Street' },
      { customer: 'do you have gluten-free bread?' },
      { customer: 'next Friday at 3' },
      { customer: 'looks good' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 3_250, items: ['1 × CAKE-L'] },
      payment: { status: 'PAID', amount: 3_250 },
      bookings: ['DELIVERY CONFIRMED 2026-12-04T14:00/18:00'],
      address: 'London, 10 Downing Street',
    },
  },
  {
    title: 'changes of mind: quantities, removal, one thing instead of another',
    shop: 'bakery',
    now,
    steps: [
      { customer: 'add a couple of croissants and a carrot cake' },
      { customer: 'make it three croissants' },
      { customer: 'replace the carrot cake with a baguette' },
      { customer: 'one more baguette' },
      { customer: "what's in my cart?" },
    ],
    ends: { order: null, cart: ['3 × CROI', '2 × BAG'] },
  },
  {
    title: 'fewer left than wanted, and the customer says no',
    shop: 'bakery',
    now,
    steps: [
      { customer: '3 large chocolate cakes please' },
      { customer: 'no' },
      { customer: 'a dozen croissants then' },
      { customer: 'checkout' },
      { customer: '5 Main St, London' },
      { customer: 'tomorrow between 2 and 6' },
      { customer: 'ok' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 2_880, items: ['12 × CROI'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T14:00/18:00'],
    },
  },
  {
    title: 'the number from the list, a budget, typos',
    shop: 'bakery',
    now,
    steps: [
      { customer: 'anything under £20?' },
      { customer: 'the third one please, two of them' },
      { customer: 'chekcout' },
      { customer: '7 Abbey Road, London' },
      { customer: 'the earliest one' },
      { customer: 'Yes!' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 3_600, items: ['2 × CAKE-S'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-23T14:00/18:00'],
    },
  },
  {
    title: 'a complaint goes to a person',
    shop: 'bakery',
    now,
    steps: [{ customer: 'The cake arrived broken, I want a refund' }, { customer: 'hello??' }],
    ends: { order: null, handedOver: true, answers: 1 },
  },
  {
    title: 'not understood twice: offers a person',
    shop: 'bakery',
    now,
    steps: [{ customer: 'qwerty asdf' }, { customer: 'zxcvb' }, { customer: 'yes' }],
    ends: { order: null, handedOver: true, answers: 3 },
  },
];
