import { expect, it } from 'vitest';
import type { ReadItem } from '@/lib/knowledge/schemas';
import { reportRows } from './report-rows';

const item = (row: number, sku = `S${row}`): ReadItem => ({
  sheet: null,
  row,
  table: 0,
  kind: 'PRODUCT',
  sku,
  skuGenerated: false,
  name: `Item ${row}`,
  description: '',
  options: {},
  priceMinor: 100,
  currency: 'RUB',
  unit: null,
  stock: null,
  durationMinutes: null,
  prepayment: null,
  format: null,
  place: null,
});

const refusal = (row: number, sheet: string | null = null) => ({
  kind: 'REFUSED' as const,
  content: {
    sheet,
    row,
    column: 'Price',
    value: 'call us',
    reason: { key: 'price-on-request' as const, params: {} },
  },
});

it('keeps the order of reading and puts together what became of one row', () => {
  const rows = reportRows([
    { kind: 'ITEM', content: item(2, 'S2-M') },
    { kind: 'ITEM', content: item(2, 'S2-L') },
    refusal(3),
    { kind: 'ITEM', content: item(4) },
    refusal(4),
    refusal(2, 'Other'),
    { kind: 'FAQ', content: { sheet: 'Other', row: 3, question: 'When?', answer: 'Now.' } },
  ]);
  expect(
    rows.map(({ sheet, row, items, faq, refused }) => [
      sheet,
      row,
      items.length,
      faq?.answer,
      refused.length,
    ]),
  ).toEqual([
    [null, 2, 2, undefined, 0],
    [null, 3, 0, undefined, 1],
    [null, 4, 1, undefined, 1],
    ['Other', 2, 0, undefined, 1],
    ['Other', 3, 0, 'Now.', 0],
  ]);
});
