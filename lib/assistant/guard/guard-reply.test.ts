import { describe, expect, test } from 'vitest';
import { collectFacts } from './collect-facts';
import { guardReply } from './guard-reply';

const evidence = {
  results: [
    {
      items: [
        {
          id: 'itm_1',
          name: 'Роза красная',
          priceMinor: 25_000,
          currency: 'RUB',
          stock: 12,
          description: 'Высота 60 см',
        },
        { id: 'itm_2', name: 'Тюльпан', priceMinor: 12_050, currency: 'RUB', stock: 40 },
      ],
    },
    {
      lines: [{ name: 'Роза красная', quantity: 3, unitPriceMinor: 25_000, totalMinor: 75_000 }],
      totalMinor: 75_000,
      dueNowMinor: 75_000,
      currency: 'RUB',
    },
    {
      kind: 'DELIVERY',
      slots: [
        { start: '2026-11-26T07:00:00.000Z', end: '2026-11-26T11:00:00.000Z' },
        { start: '2026-11-26T11:00:00.000Z', end: '2026-11-26T15:00:00.000Z' },
      ],
    },
    {
      entries: [
        {
          question: 'Сколько стоит доставка?',
          answer: 'Доставка 300 ₽, работаем с 9 до 20 без выходных. Сайт: roza.example.com',
        },
      ],
    },
    { status: 'AWAITING_PAYMENT', url: 'https://pay.example.com/p/abc', amountMinor: 75_000 },
  ],
  said: ['хочу 3 розы завтра, бюджет 1000'],
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  now: new Date('2026-11-25T09:00:00Z'),
};
const facts = collectFacts({
  ...evidence,
  results: evidence.results.map((result) => ({ from: 'tool', tool: 'search_items', result })),
});
const english = collectFacts({
  results: [
    {
      items: [
        { name: 'Haircut', priceMinor: 4_500, currency: 'USD', durationMinutes: 90 },
        {
          name: 'Manicure',
          priceMinor: 123_450,
          currency: 'USD',
          prepayment: { kind: 'PERCENT', percent: 30 },
        },
      ],
    },
    { slots: [{ start: '2026-11-27T20:00:00.000Z', end: '2026-11-27T21:30:00.000Z' }] },
  ].map((result) => ({ from: 'tool' as const, tool: 'search_items', result })),
  said: ['a haircut on Friday at 3 please, I have 20 dollars'],
  currency: 'USD',
  timeZone: 'America/New_York',
  now: new Date('2026-11-25T15:00:00Z'),
});

describe('an honest reply passes', () => {
  test.each([
    'Роза красная — 250 ₽, в наличии 12.',
    'Тюльпан стоит 120,50 руб.',
    '1. Роза красная — 250 ₽\n2. Тюльпан — 120,50 ₽',
    'Добавила 3 × Роза красная. Итого 750 ₽.',
    'Доставим завтра, 26 ноября, с 10:00 до 14:00.',
    'Есть окна завтра: 10:00–14:00 и 14:00–18:00.',
    'Доставка стоит 300 рублей, работаем с 9 до 20.',
    'К оплате 750 ₽: https://pay.example.com/p/abc',
    'Скидок у нас нет, цены как в прайсе.',
    'Цены такие, как в прайсе, скидку дать не могу.',
    'Как только оплата пройдёт, заказ будет подтверждён.',
    'Три розы — это семьсот пятьдесят рублей.',
    'Высота розы 60 см.',
    'Сколько штук положить?',
    'Вы говорили о бюджете до 1000, подберу.',
    'Наш сайт roza.example.com',
  ])('%s', (reply) => {
    expect(guardReply(reply, facts)).toEqual([]);
  });

  test.each([
    'Haircut is $45 and takes 1 h 30 min.',
    'Manicure: $1,234.50, 30% in advance.',
    'Free: Friday, November 27 at 3:00 PM.',
    'How about Friday, November 27?',
    'On Friday at 15:00 then?',
    'It is forty five dollars.',
    'Once you have paid, it is confirmed.',
    "I'm sorry, we do not give discounts.",
  ])('%s', (reply) => {
    expect(guardReply(reply, english)).toEqual([]);
  });
});

describe('what nobody vouched for is stopped', () => {
  test.each([
    ['Роза красная — 200 ₽.', 'amount'],
    ['Роза красная — 120,50 ₽.', 'price-of'],
    ['Итого 700 ₽.', 'amount'],
    ['Цена 1000, как вы хотели.', 'amount'],
    ['Отдам за $250.', 'amount'],
    ['Роза за двести рублей.', 'amount'],
    ['Осталось 99 штук.', 'number'],
    ['Доставим завтра с 09:00 до 14:00.', 'moment'],
    ['Доставим завтра с 11:30 до 14:00.', 'time'],
    ['Доставим 30 ноября.', 'date'],
    ['Доставим послезавтра.', 'date'],
    ['Оплата прошла, спасибо!', 'paid'],
    ['Заказ оплачен.', 'paid'],
    ['Ваш заказ подтверждён.', 'confirmed'],
    ['Я вас записала на завтра, вы записаны.', 'confirmed'],
    ['Сделаю вам скидку.', 'discount'],
    ['Открытка в подарок!', 'discount'],
    ['Платите сюда: https://evil.example.org/x', 'link'],
    ['Напишите на best-shop.ru', 'link'],
  ])('%s', (reply, kind) => {
    expect(guardReply(reply, facts).map((it) => it.kind)).toContain(kind);
  });

  test.each([
    ['Haircut is $40.', 'amount'],
    ['Only $20 for you.', 'amount'],
    ['Haircut: $1,234.50', 'price-of'],
    ['Free: Friday, November 27 at 4:00 PM.', 'time'],
    ['How about Saturday at 3:00 PM?', 'date'],
    ['How about Thursday, November 27?', 'date'],
    ['You are booked, see you on Friday!', 'confirmed'],
    ['Payment received, thank you.', 'paid'],
    ['I can offer 10% off.', 'discount'],
    ['It takes 25 minutes.', 'number'],
    ['It is twenty dollars.', 'amount'],
    ['45 €', 'amount'],
  ])('%s', (reply, kind) => {
    expect(guardReply(reply, english).map((it) => it.kind)).toContain(kind);
  });
});
