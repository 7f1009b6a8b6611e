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
