import { expect, it } from 'vitest';
import type { PriceListReport, ReadItem } from '@/lib/knowledge/schemas';
import { reportRows } from './report-rows';

const item = (row: number): ReadItem => ({
  sheet: null,
  row,
  table: 0,
  kind: 'PRODUCT',
  sku: `S${row}`,
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

const report: PriceListReport = {
  fileName: 'prices.csv',
  encoding: 'utf-8',
  delimiter: ';',
  headerRow: 1,
  currency: 'RUB',
  columns: [],
  sheets: [],
  items: [item(4), item(2)],
  faq: [{ sheet: null, row: 5, question: 'When?', answer: 'Now.' }],
  refused: [
    {
      sheet: null,
      row: 3,
      column: 'Price',
      value: 'call us',
      reason: { key: 'price-on-request', params: {} },
    },
    { sheet: null, row: 3, column: 'Stock', value: '?', reason: { key: 'stock-unreadable', params: {} } },
  ],
  notes: [],
};

it('a report stands in the order of the file, refused rows in their place', () => {
  expect(reportRows(report).map(({ row, refused }) => [row, refused.length])).toEqual([
    [2, 0],
    [3, 2],
    [4, 0],
    [5, 0],
  ]);
});
