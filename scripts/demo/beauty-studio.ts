import type { DemoShop } from './demo-shop';

/** A SERVICE company in English: appointments, some with a prepayment. */
export const beautyStudio: DemoShop = {
  company: {
    name: 'Harbour Street Studio',
    type: 'SERVICE',
    currency: 'USD',
    timeZone: 'America/New_York',
    language: 'en',
  },
  priceList: 'beauty.csv',
  calendar: { capacity: 2 },
  talks: [
    {
      daysAgo: 5,
      at: '10:20',
      seen: true,
      steps: [
        { customer: 'Hi! I would like a skin fade' },
        { customer: 'book it' },
        { customer: '1' },
        { customer: 'yes' },
        { pay: true },
        { customer: 'thanks!' },
      ],
    },
    {
      daysAgo: 2,
      at: '15:45',
      seen: true,
      steps: [
        { customer: 'Do you do hot towel shaves?' },
        { customer: 'yes, book it' },
        { customer: '2' },
        { customer: 'yes' },
        { pay: true },
      ],
    },
    {
      daysAgo: 1,
      at: '13:10',
      seen: true,
      steps: [
        { customer: 'How much is balayage?' },
        { customer: 'book it' },
        { customer: '1' },
        { customer: 'yes' },
      ],
    },
    {
      daysAgo: 0,
      at: '09:05',
      steps: [{ customer: 'Buzz cut tomorrow morning please' }, { customer: '1' }, { customer: 'yes' }],
    },
  ],
};
