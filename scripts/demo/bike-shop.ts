import type { DemoShop } from './demo-shop';

/** A HYBRID company: bikes and parts that are delivered, a workshop that is visited. */
export const bikeShop: DemoShop = {
  company: {
    name: 'Pedal & Pine',
    type: 'HYBRID',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    language: 'en',
  },
  priceList: 'bikes.xlsx',
  calendar: { deliveryCities: ['Berlin', 'Potsdam'] },
  talks: [
    {
      daysAgo: 3,
      at: '12:00',
      seen: true,
      steps: [
        { customer: 'Hello, I need a floor pump and 2 rear lights' },
        { customer: 'checkout' },
        { customer: 'Berlin, Torstrasse 18' },
        { customer: '1' },
        { customer: 'yes' },
        { pay: true },
      ],
    },
    {
      daysAgo: 0,
      at: '10:15',
      steps: [
        { customer: 'Do you have a mountain bike in size M?' },
        { customer: 'And how long is the warranty?' },
      ],
    },
  ],
};
