import { describe, expect, test } from 'vitest';
import type { SaleItem } from '@/lib/assistant/schemas';
import { phrasesOf } from './phrases-of';

const setting = { now: '2026-11-23T07:00:00.000Z', timeZone: 'Europe/Moscow' };
const ru = phrasesOf('ru', setting);
const en = phrasesOf('en', setting);
const slot = { start: '2026-11-28T12:00:00.000Z', end: '2026-11-28T15:00:00.000Z' };
const item: SaleItem = {
  id: 'itm_1',
  kind: 'SERVICE',
  sku: 'A',
  name: 'Massage',
  description: '',
  options: {},
  priceMinor: 8_050,
  currency: 'USD',
  unit: null,
  stock: null,
  durationMinutes: 90,
  prepayment: { kind: 'PERCENT', percent: 50, amountMinor: null },
  format: null,
  place: null,
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers and nouns agree', () => {
  test.each([
    [1, 'осталась только 1 штука'],
    [2, 'осталось только 2 штуки'],
    [5, 'осталось только 5 штук'],
    [11, 'осталось только 11 штук'],
    [21, 'осталась только 21 штука'],
  ])('%i', (stock, expected) => {
    expect(ru.onlyLeft('Роза', stock)).toContain(expected);
  });

  test('in English', () => {
    expect(en.onlyLeft('Rose', 1)).toBe('Rose: there is only 1 left. Shall I take it?');
    expect(en.onlyLeft('Rose', 3)).toBe('Rose: there are only 3 left. Shall I take those?');
  });
});

test('days and times are said as people say them', () => {
  expect(ru.slotLine(slot, 'DELIVERY')).toBe('в субботу, 28 ноября, с 15:00 до 18:00');
  expect(ru.slotLine(slot, 'APPOINTMENT')).toBe('в субботу, 28 ноября, в 15:00');
  expect(en.slotLine(slot, 'DELIVERY')).toBe('Saturday, November 28, 3:00 PM to 6:00 PM');
  expect(
    en.slotLine({ start: '2026-11-24T07:00:00.000Z', end: '2026-11-24T08:00:00.000Z' }, 'APPOINTMENT'),
  ).toBe('tomorrow, November 24 at 10:00 AM');
});

test('prices, durations and prepayments are told', () => {
  expect(plain(en.itemDetails(item))).toBe('Massage — $80.50, 1 h 30 min\n50% is due in advance.');
  expect(
    plain(
      ru.itemDetails({
        ...item,
        currency: 'RUB',
        prepayment: { kind: 'AMOUNT', percent: null, amountMinor: 50_000 },
      }),
    ),
  ).toBe('Massage — 80,50 ₽, 1 ч 30 мин\nПредоплата 500 ₽.');
  expect(en.itemLine({ ...item, priceMinor: 0 })).toContain('free of charge');
});

test('both languages can tap the same things', () => {
  expect(Object.keys(ru.tap)).toEqual(Object.keys(en.tap));
});
