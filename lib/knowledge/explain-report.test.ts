import { describe, expect, it } from 'vitest';
import en from '@/lib/platform/i18n/messages/en/price-list-report.json';
import ru from '@/lib/platform/i18n/messages/ru/price-list-report.json';
import { checkPriceList } from './check-price-list';
import { NoteKey, ReasonKey } from './schemas';

describe('sentences', () => {
  it.each([
    ['en', en],
    ['ru', ru],
  ] as const)('every reason and note is said in %s, and nothing else is', (_, sentences) => {
    expect(Object.keys(sentences.reasons).sort()).toEqual([...ReasonKey.options].sort());
    expect(Object.keys(sentences.notes).sort()).toEqual([...NoteKey.options].sort());
  });
});

it('a file is checked without a company: reasons in words, the currency its own', async () => {
  const bytes = Buffer.from('Name,SKU,Price\nRose,R,$12.99\nRose,R,$13\nLily,,from $5\nAster,,7\n');
  const check = { bytes, fileName: 'p.csv' };
  const report = await checkPriceList({ ...check, language: 'en' });
  expect(report).toMatchObject({ encoding: 'utf-8', delimiter: ',', headerRow: 1, currency: 'USD' });
  expect(report.items).toMatchObject([{ name: 'Aster', priceMinor: 700, currency: 'USD' }]);
  expect(report.refused.map(({ row, column, value, reason }) => [row, column, value, reason.text])).toEqual([
    [2, 'SKU', 'R', '“R” is also in row 3, and the rows differ. Keep one, or give each its own SKU.'],
    [3, 'SKU', 'R', '“R” is also in row 2, and the rows differ. Keep one, or give each its own SKU.'],
    [
      4,
      'Price',
      'from $5',
      'A price “from”, “up to” or “about” cannot be charged. Write the exact price, or a row for each variant.',
    ],
  ]);
  expect((await checkPriceList({ ...check, language: 'ru' })).refused[2]?.reason.text).toContain(
    'нельзя выставить счёт',
  );
  const services = await checkPriceList({ ...check, declaredType: 'SERVICE' });
  expect(services.items).toEqual([]);
});
