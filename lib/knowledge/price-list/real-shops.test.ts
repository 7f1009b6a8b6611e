import { expect, it } from 'vitest';
import { readPriceList } from './read-price-list';

/** What is on sale (price in minor units, for what) and what is not taken, and why. */
async function outcome(text: string, currency = 'RUB'): Promise<string[]> {
  const report = await readPriceList(Buffer.from(text), 'x.csv', { currency, companyType: 'PRODUCT' });
  return [
    ...report.items.map(({ name, priceMinor, unit }) => `${name} ${priceMinor}${unit ? ` / ${unit}` : ''}`),
    ...report.refused.map(({ row, reason }) => `${row}: ${reason.key}`),
  ];
}

it.each([
  [
    'two rows of merged headers, wholesale before retail',
    'Прайс от 01.02.2026;;;;\nНоменклатура;;Цена, руб.;;Остаток\nНазвание;Артикул;Опт;Розница;\nРоза;R1;80;120;10\nЛилия;L1;1 200,50;1 500;3',
    ['Роза 12000', 'Лилия 150000'],
  ],
  [
    'a price for 100 g in the header',
    'Название;Цена за 100 г;Остаток\nСыр;120;5\nЧай;90,5;3',
    ['Сыр 12000 / 100 г', 'Чай 9050 / 100 г'],
  ],
  [
    'prices of several pieces, and numbers that are no price',
    'Название;Цена\nНоски;2 шт — 300\nМайка;3 по цене 2\nШарф;300/2шт\nКепка;300 за 2 шт\nПояс;1+1 500\nОбувь;500 шт\nСумка;500 вместо 700',
    [
      'Кепка 30000 / 2 шт',
      '2: price-range',
      '3: price-range',
      '4: price-range',
      '6: price-unreadable',
      '7: price-unreadable',
      '8: price-unreadable',
    ],
  ],
  [
    'two ways of writing one number, and one that could be another',
    'Название;Цена\nA;1 200,50\nB;1.200,50\nC;от 500\nD;1,200\nE;12 00',
    ['A 120050', 'B 120050', '4: price-from', '5: price-decimals', '6: price-unreadable'],
  ],
  [
    'a column for each size, with how many there are',
    'Товар;Цена;36;38;40\nТуфли;5000;2;0;1',
    ['Туфли 500000'],
  ],
  [
    'the money of other countries',
    'Название;Цена\nA;10 $\nB;500 ₽\nC;500 тг\nD;500 сом',
    ['B 50000', '2: currency-differs', '4: currency-differs', '5: currency-differs'],
  ],
  [
    'a supplier’s phone before the price, and one in its place',
    'Название;Телефон поставщика;Цена\nA;89161234567;100\nB;+7 916 123-45-67;8(916)123-45-67',
    ['A 10000', '3: price-range'],
  ],
  [
    'the price of before, with nothing in the new one',
    'Название;Старая цена;Цена\nA;200;150\nB;300;',
    ['A 15000', '3: price-missing'],
  ],
  [
    'two prices of which either could be asked',
    'Название;Цена;Цена со скидкой\nA;200;150\nB;300;250',
    ['1: two-price-columns'],
  ],
  [
    'without and with tax, quantities and a sum below',
    'Название;Цена без НДС;Цена с НДС;Кол-во;Сумма\nA;100;120;3;360\nИтого;;;;360',
    ['A 12000', '3: price-missing'],
  ],
])('%s', async (_, text, expected) => {
  expect(await outcome(text)).toEqual(expected);
});

it('a catalogue from the United States', async () => {
  const text =
    'Item;List price;Sale price\nA;$2;$.99\nB;$20;$15.50\nC;$9;2 for $5\nD;$9;$1k\nE;$9;A$ 5\nF;$9;was $9 now $5\nG;$6;$5 each';
  expect(await outcome(text, 'USD')).toEqual([
    'B 1550',
    'G 500',
    '2: price-unreadable',
    '4: price-unreadable',
    '5: price-unreadable',
    '6: currency-differs',
    '7: price-unreadable',
  ]);
});
