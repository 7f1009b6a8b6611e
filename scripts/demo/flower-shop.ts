import type { DemoShop } from './demo-shop';

/** A PRODUCT company in Russian: bouquets with delivery in Moscow. */
export const flowerShop: DemoShop = {
  company: {
    name: 'Цветы на Лесной',
    type: 'PRODUCT',
    currency: 'RUB',
    timeZone: 'Europe/Moscow',
    language: 'ru',
  },
  priceList: 'flowers.csv',
  calendar: { deliveryCities: ['Москва', 'Химки', 'Мытищи'] },
  talks: [
    {
      daysAgo: 6,
      at: '11:12',
      seen: true,
      steps: [
        { customer: 'Здравствуйте! Есть орхидея?' },
        { customer: 'белую' },
        { customer: 'и открытку большую' },
        { customer: 'оформляем' },
        { customer: 'Москва, Тверская улица 12, кв 5' },
        { customer: '1' },
        { customer: 'да' },
        { pay: true },
        { customer: 'спасибо!' },
      ],
    },
    {
      daysAgo: 4,
      at: '18:40',
      seen: true,
      steps: [
        { customer: 'Сколько стоит доставка?' },
        { customer: 'Хочу букет лаванды, 2 штуки' },
        { customer: 'оформить заказ' },
        { customer: 'Химки, Ленинский проспект 3' },
        { customer: '2' },
        { customer: 'да' },
        { pay: true },
      ],
    },
    {
      daysAgo: 1,
      at: '20:05',
      seen: true,
      steps: [
        { customer: 'Добрый вечер! Монстера есть?' },
        { customer: 'беру' },
        { customer: 'оформляем' },
        { customer: 'Москва, Большая Ордынка 25' },
        { customer: '1' },
        { customer: 'да' },
      ],
    },
    {
      daysAgo: 0,
      at: '08:30',
      steps: [
        { customer: 'У вас можно заказать анонимно?' },
        { customer: 'А букет в виде зайца соберёте? Позовите, пожалуйста, человека' },
      ],
    },
  ],
};
