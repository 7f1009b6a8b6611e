import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';

describe('SKUs', () => {
  it('without a SKU one is made, the same at each reading and different for each variant', async () => {
    const rows = [
      ['Название', 'Цена', 'Размер'],
      ['Футболка', '100', 'M'],
      ['Футболка', '100', 'L'],
    ];
    const [first, second] = [
      await readCsv(rows),
      await readCsv(rows.toReversed().toSorted((a) => (a[0] === 'Название' ? -1 : 1))),
    ];
    const skus = first.items.map(({ sku }) => sku);
    expect(new Set(skus).size).toBe(2);
    expect(new Set(second.items.map(({ sku }) => sku))).toEqual(new Set(skus));
    expect(skus[0]).toMatch(/^futbolka-m-[0-9a-f]{10}$/);
    expect(first.items.every(({ skuGenerated }) => skuGenerated)).toBe(true);
    expect(first.notes).toContainEqual({
      sheet: null,
      row: null,
      key: 'sku-generated',
      params: { count: 2 },
    });
  });

  it('one SKU with two prices refuses both rows, each naming the other', async () => {
    const report = await readCsv([
      ['Название', 'Артикул', 'Цена'],
      ['Роза', 'R', '100'],
      ['Лилия', 'L', '5'],
      ['Роза', 'R', '120'],
    ]);
    expect(report.items.map(({ sku }) => sku)).toEqual(['L']);
    expect(
      report.refused.map(({ row, column, reason }) => [row, column, reason.key, reason.params.rows]),
    ).toEqual([
      [2, 'Артикул', 'sku-duplicate', '4'],
      [4, 'Артикул', 'sku-duplicate', '2'],
    ]);
  });

  it('a row whose double was refused is refused too: its price cannot be trusted either', async () => {
    const report = await readCsv([
      ['Название', 'Артикул', 'Цена'],
      ['Роза', 'R', 'от 100'],
      ['Роза', 'R', '120'],
    ]);
    expect(report.items).toEqual([]);
    expect(reasonsOf(report)).toEqual([
      [2, 'Цена', 'price-from'],
      [3, 'Артикул', 'sku-duplicate'],
    ]);
  });

  it('the same row twice is taken once, with a note', async () => {
    const report = await readCsv([
      ['Название', 'Артикул', 'Цена'],
      ['Роза', 'R', '100'],
      ['Роза', 'R', '100,00'],
    ]);
    expect(report.items).toHaveLength(1);
    expect(report.notes).toContainEqual({
      sheet: null,
      row: 2,
      key: 'duplicate-collapsed',
      params: { value: 'R', rows: '3' },
    });
  });
});
