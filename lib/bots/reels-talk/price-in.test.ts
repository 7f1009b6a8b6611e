import { expect, test } from 'vitest';
import { priceIn } from './price-in';

test.each([
  ['Кожаные кроссовки, 9 900 ₽', '9 900 ₽'],
  ['Чай за 350 руб. за пачку', '350 руб.'],
  ['всего 1 200 рублей', '1 200 рублей'],
  ['Sneakers, $120', '$120'],
  ['Sneakers for €1,299.50 only', '€1,299.50'],
  ['Tea 12 EUR', '12 EUR'],
  ['Tea, 12 dollars a box', '12 dollars'],
  ['100 % cotton, 3 colours', null],
  ['made in 2026', null],
  ['', null],
])('%s: %s', (text, price) => {
  expect(priceIn(text)).toBe(price);
});
