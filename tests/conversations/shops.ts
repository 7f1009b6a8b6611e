import type { NewCompany } from '@/lib/companies';

/** A company with its price list, as an owner would have typed it. */
export interface ShopOfScripts {
  readonly company: NewCompany;
  readonly priceList: string;
  readonly faq?: string;
  /** The only cities served; everywhere when left out. */
  readonly cities?: readonly string[];
}

export const shops = {
  /** Products in Russian, with variants, a sold-out item and answers to questions. */
  flowers: {
    company: {
      name: 'Цветы на Мира',
      type: 'PRODUCT',
      currency: 'RUB',
      timeZone: 'Europe/Moscow',
      language: 'ru',
    },
    priceList: `Артикул;Название;Цвет;Цена;Остаток
R-RED;Роза;красная;250 ₽;50
R-WHITE;Роза;белая;270 ₽;3
TULIP;Тюльпан;;120,50 ₽;100
BQ-ROSE;Букет роз;;3 900 ₽;10
BQ-SOFT;Букет «Нежность»;;2 500 ₽;5
VASE;Ваза стеклянная;;1 200 ₽;0`,
    faq: `Вопрос;Ответ
Сколько стоит доставка?;Доставка по городу 300 ₽, от 5 000 ₽ бесплатно.
Какой у вас график работы?;Работаем каждый день с 9:00 до 21:00.
Можно ли вернуть цветы?;Вернём деньги, если цветы завяли в первые сутки.`,
  },
  /** Groceries in Russian, sold by weight and volume, with something sold out; three cities only. */
  market: {
    company: {
      name: 'Лавка у дома',
      type: 'PRODUCT',
      currency: 'RUB',
      timeZone: 'Europe/Moscow',
      language: 'ru',
    },
    priceList: `Артикул;Название;Вариант;Единица;Цена;Остаток;Описание
APPLE;Яблоки;;кг;120 ₽;40;Сладкие, из Липецка
PEAR;Груши;;кг;180 ₽;0;Конференция
CHEESE-R;Сыр;российский;100 г;95 ₽;100;
CHEESE-G;Сыр;гауда;100 г;130 ₽;60;
MILK;Молоко;;л;89,90 ₽;30;Жирность 3,2%
EGG;Яйца куриные;;шт;12 ₽;200;
COFFEE-250;Кофе в зёрнах;250 г;шт;690 ₽;8;Арабика
COFFEE-1000;Кофе в зёрнах;1 кг;шт;2 390 ₽;3;Арабика
BREAD;Хлеб ржаной;;шт;65 ₽;15;
ROSE;Роза красная;;шт;250 ₽;30;`,
    faq: `Вопрос;Ответ
Сколько стоит доставка?;Доставка 200 ₽, от 2 000 ₽ бесплатно.
Какие условия возврата?;Свежие продукты принимаем обратно в день доставки.
Можно ли оплатить наличными?;Нет, только картой по ссылке.`,
    cities: ['Москва', 'Химки', 'Мытищи'],
  },
  /** Services in Russian: a prepayment as an amount, as a percentage, and none. */
  salon: {
    company: {
      name: 'Салон «Весна»',
      type: 'SERVICE',
      currency: 'RUB',
      timeZone: 'Europe/Moscow',
      language: 'ru',
    },
    priceList: `Услуга;Артикул;Длительность;Цена;Предоплата;Место
Стрижка;CUT;45 мин;1 500 ₽;500 ₽;ул. Мира 5
Стрижка и укладка;CUT-STYLE;1 ч 30 мин;2 500 ₽;нет;ул. Мира 5
Массаж спины;BACK;1 ч;3 000 ₽;30%;ул. Мира 5
Консультация;TALK;30 мин;0 ₽;нет;онлайн`,
  },
  /** Both, in Russian. */
  studio: {
    company: {
      name: 'Студия «Баланс»',
      type: 'HYBRID',
      currency: 'RUB',
      timeZone: 'Asia/Yekaterinburg',
      language: 'ru',
    },
    priceList: `Тип;Название;Артикул;Длительность;Цена;Предоплата;Остаток
услуга;Массаж спины;BACK;1 ч;3 000 ₽;30%;
услуга;Йога;YOGA;1 ч;800 ₽;нет;
товар;Масло для массажа;OIL;;900 ₽;;4
товар;Коврик для йоги;MAT;;2 300 ₽;;7`,
    cities: ['Екатеринбург'],
  },
  /** Products in English, with sizes. */
  bakery: {
    company: {
      name: 'Corner Bakery',
      type: 'PRODUCT',
      currency: 'GBP',
      timeZone: 'Europe/London',
      language: 'en',
    },
    priceList: `SKU,Name,Size,Price,Stock,Description
CROI,Croissant,,£2.40,40,Butter croissant
BAG,Baguette,,£3.10,12,Sourdough baguette
CAKE-S,Chocolate cake,small,£18.00,4,Serves six
CAKE-L,Chocolate cake,large,£32.50,2,Serves twelve
CARROT,Carrot cake,,£24.00,5,With walnuts`,
    faq: `Question,Answer
How much is delivery?,Delivery is £4 inside London and free over £50.
Do you have gluten-free bread?,"Sorry, everything we bake contains gluten."
What are your opening hours?,We are open every day from 8:00 to 19:00.`,
    cities: ['London'],
  },
  /** Groceries in English, by weight, volume and length; two cities only. */
  deli: {
    company: {
      name: 'Harbour Deli',
      type: 'PRODUCT',
      currency: 'GBP',
      timeZone: 'Europe/London',
      language: 'en',
    },
    priceList: `SKU,Name,Variant,Unit,Price,Stock,Description
APPLE,Apples,,kg,£3.20,50,Cox from Kent
CHED-MAT,Cheddar,mature,100 g,£1.85,80,
CHED-MILD,Cheddar,mild,100 g,£1.60,80,
MILK,Milk,,l,£1.45,25,Whole milk
EGG,Free-range eggs,,pc,£0.40,120,
OIL-500,Olive oil,500 ml,bottle,£9.50,10,Cold pressed
OIL-1000,Olive oil,1 l,bottle,£16.00,4,Cold pressed
RIBBON,Gift ribbon,,m,£0.95,100,
HAM,Smoked ham,,kg,£18.00,0,
BREAD,Rye bread,,pc,£3.60,6,`,
    faq: `Question,Answer
How much is delivery?,Delivery is £3 and free over £40.
What is your refund policy?,We take fresh food back on the day of delivery.
Can I pay in cash?,"No, by card with the link we send."`,
    cities: ['London', 'Oxford'],
  },
  /** Services in English. */
  clinic: {
    company: {
      name: 'Hudson Wellness',
      type: 'SERVICE',
      currency: 'USD',
      timeZone: 'America/New_York',
      language: 'en',
    },
    priceList: `Service,SKU,Duration,Price,Prepayment,Place
Haircut,CUT,45 min,$45.00,none,5 Hudson St
Massage,MSG,1 h,$80.00,50%,5 Hudson St
Deep tissue massage,DEEP,1 h 30 min,$120.00,$25,5 Hudson St
Free consultation,TALK,30 min,$0,none,Online`,
  },
  /** Both, in English. */
  gym: {
    company: {
      name: 'Riverside Gym',
      type: 'HYBRID',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      language: 'en',
    },
    priceList: `Type,Name,SKU,Duration,Price,Prepayment,Stock
service,Personal training,PT,1 h,€55.00,€20.00,
service,Trial class,TRIAL,45 min,€0.00,none,
product,Water bottle,BOTTLE,,€12.90,,30
product,Protein powder,POWDER,,€29.00,,6`,
  },
} as const satisfies Record<string, ShopOfScripts>;

export type ShopName = keyof typeof shops;
