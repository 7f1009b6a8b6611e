import type { ScriptedConversation } from '../scripted-conversation';

const now = '2026-11-23T10:00:00+00:00';

/** Goods by weight, volume and length: sold in whole units of the price list, and said so when that is not what was asked. */
export const weightsInEnglish: readonly ScriptedConversation[] = [
  {
    title: 'takes back half a sentence, asks about delivery and names a time in one go',
    shop: 'deli',
    now,
    steps: [
      {
        customer:
          'hi, two kilos of apples and half a dozen eggs… no wait, a dozen eggs, and how much is delivery to Oxford? day after tomorrow in the afternoon ok?',
      },
      { customer: '14 Broad Street' },
      { customer: 'yes' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 1_120, items: ['2 × APPLE', '12 × EGG'] },
      payment: { status: 'PAID', amount: 1_120 },
      bookings: ['DELIVERY CONFIRMED 2026-11-25T14:00/18:00'],
      address: 'Oxford, 14 Broad Street',
    },
  },
  {
    title: 'grams become units of the price list, a litre and a half does not',
    shop: 'deli',
    now,
    steps: [
      { customer: '300g of mature cheddar and one and a half litres of milk' },
      { customer: 'two then' },
      { customer: 'plus half a kilo of mild cheddar' },
    ],
    ends: { order: null, cart: ['3 × CHED-MAT', '2 × MILK', '5 × CHED-MILD'] },
  },
  {
    title: 'a size in the name is the bottle, not an amount',
    shop: 'deli',
    now,
    steps: [
      { customer: 'two bottles of the 500 ml olive oil' },
      { customer: 'and 1 l of olive oil as well' },
    ],
    ends: { order: null, cart: ['2 × OIL-500', '1 × OIL-1000'] },
  },
  {
    title: 'length by the metre; what is sold out is not put into the cart',
    shop: 'deli',
    now,
    steps: [
      { customer: '3 metres of gift ribbon please' },
      { customer: '1 kg of smoked ham' },
      { customer: 'ok then a loaf of rye bread' },
      { customer: "that's all" },
      { customer: 'Flat 3, 22 Baker Street, London' },
      { customer: 'tomorrow before lunch' },
      { customer: 'yep' },
      { pay: true },
    ],
    ends: {
      order: { status: 'CONFIRMED', total: 645, items: ['3 × RIBBON', '1 × BREAD'] },
      bookings: ['DELIVERY CONFIRMED 2026-11-24T10:00/14:00'],
      address: 'London, Flat 3, 22 Baker Street',
    },
  },
  {
    title: 'nobody weighs a loaf',
    shop: 'deli',
    now,
    steps: [{ customer: 'half a kilo of rye bread' }, { customer: 'fine, two loaves' }],
    ends: { order: null, cart: ['2 × BREAD'] },
  },
];
