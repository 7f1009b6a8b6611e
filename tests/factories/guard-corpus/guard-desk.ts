import { collectFacts } from '@/lib/assistant/guard/collect-facts';
import type { Facts } from '@/lib/assistant/guard/facts';
import type { SaleCart, SaleItem, SaleOrder, SaleSlot } from '@/lib/assistant/schemas';
import type { Seeded } from '../seeded';

/** What the tools of one turn have returned, made up. */
export interface GuardDesk {
  readonly facts: Facts;
  readonly now: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly items: readonly SaleItem[];
  readonly cart: SaleCart;
  readonly slots: readonly SaleSlot[];
  readonly order: SaleOrder;
  readonly faq: { readonly question: string; readonly answer: string };
}

const goods = {
  ru: [
    'Роза красная',
    'Тюльпан',
    'Букет «Нежность»',
    'Ваза стеклянная',
    'Пион розовый',
    'Гортензия',
    'Открытка',
  ],
  en: ['Croissant', 'Baguette', 'Chocolate cake', 'Carrot cake', 'Rye bread', 'Apple pie', 'Cinnamon roll'],
};

/** A turn of a shop: three items, a cart, delivery windows, an order that waits for its payment, an answer. */
export function guardDesk({ below, of }: Seeded, language: 'ru' | 'en'): GuardDesk {
  const currency = language === 'ru' ? 'RUB' : of(['USD', 'EUR', 'GBP']);
  const timeZone =
    language === 'ru' ? 'Europe/Moscow' : of(['Europe/London', 'America/New_York', 'Europe/Berlin']);
  const now = new Date(Date.UTC(2026, below(12), 1 + below(27), 12));
  const names = goods[language].toSorted(() => below(3) - 1).slice(0, 3);
  const price = (): number => (language === 'ru' ? (50 + below(6_000)) * 100 : 150 + below(9_000));
  const items = names.map(
    (name, index): SaleItem => ({
      id: `itm_${index}`,
      kind: 'PRODUCT',
      sku: `S-${index}`,
      name,
      description: '',
      options: {},
      priceMinor: price(),
      currency,
      unit: null,
      stock: 20 + below(300),
      durationMinutes: null,
      prepayment: null,
      format: null,
      place: null,
    }),
  );
  const lines = items.slice(0, 2).map((item) => {
    const quantity = 2 + below(9);
    const totalMinor = item.priceMinor * quantity;
    return {
      itemId: item.id,
      kind: item.kind,
      name: item.name,
      options: {},
      quantity,
      unitPriceMinor: item.priceMinor,
      totalMinor,
      dueNowMinor: totalMinor,
      durationMinutes: null,
      stock: item.stock,
    };
  });
  const totalMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0);
  const cart: SaleCart = { lines, totalMinor, dueNowMinor: totalMinor, currency };
  const day = 2 + below(20);
  const slots = [10, 14, 18].map((hour): SaleSlot => {
    const start = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + day, hour);
    return { start: new Date(start).toISOString(), end: new Date(start + 4 * 3_600_000).toISOString() };
  });
  const number = 1 + below(5_000);
  const order: SaleOrder = {
    id: 'ord_1',
    number,
    status: 'AWAITING_PAYMENT',
    currency,
    lines: lines.map(({ name, quantity, unitPriceMinor, totalMinor: sum }) => ({
      name,
      quantity,
      unitPriceMinor,
      totalMinor: sum,
    })),
    totalMinor,
    dueNowMinor: totalMinor,
    payment: {
      id: 'pay_1',
      status: 'PENDING',
      amountMinor: totalMinor,
      currency,
      url: `https://shop.example/pay/pay_${number}`,
      test: false,
      expiresAt: new Date(now.getTime() + 30 * 60_000).toISOString(),
    },
    bookings: [],
  };
  const faq =
    language === 'ru'
      ? {
          question: 'Сколько стоит доставка?',
          answer: 'Доставка по городу 300 ₽, звоните: +7 495 123-45-67.',
        }
      : {
          question: 'How much is delivery?',
          answer: 'Call us: +44 20 7946 0958, we are open every day from 8:00 to 19:00.',
        };
  const results = [
    { items },
    cart,
    { kind: 'DELIVERY', timeZone, slots },
    { order },
    { entries: [{ ...faq, score: 0.9 }] },
  ];
  const tools = ['search_items', 'show_cart', 'list_slots', 'order_status', 'search_faq'];
  const facts = collectFacts({
    results: results.map((result, index) => ({ from: 'tool', tool: tools[index] ?? '', result })),
    said: [language === 'ru' ? 'здравствуйте, хочу цветы' : 'hello, I would like a cake'],
    currency,
    timeZone,
    now,
  });
  return { facts, now: now.toISOString(), timeZone, currency, items, cart, slots, order, faq };
}
