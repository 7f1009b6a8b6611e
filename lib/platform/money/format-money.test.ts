import { expect, test } from 'vitest';
import { formatMoney } from './format-money';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [123_450, 'RUB', 'ru', '1 234,50 ₽'],
  [120_000, 'RUB', 'ru', '1 200 ₽'],
  [1_299, 'USD', 'en', '$12.99'],
  [1_299, 'JPY', 'en', '¥1,299'],
  [1_500, 'KWD', 'en', 'KWD 1.500'],
  [0, 'EUR', 'en', '€0'],
])('%i minor units of %s in %s are %s', (minor, currency, language, text) => {
  expect(plain(formatMoney(minor, currency, language))).toBe(text);
});
