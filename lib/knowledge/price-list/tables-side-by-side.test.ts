import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';

describe('tables beside each other', () => {
  it('parted by an empty column, each is read by its own header', async () => {
    const report = await readCsv(
      'Товар;Цена;;Название;Артикул;Цена, руб\nРоза;100;;Ваза;V1;900\nЛилия;200;;;;\n;;;Лента;L1;50\n',
    );
    expect(report.refused).toEqual([]);
    expect(report.items.map(({ table, name, priceMinor }) => [table, name, priceMinor])).toEqual([
      [0, 'Роза', 10000],
      [1, 'Ваза', 90000],
      [0, 'Лилия', 20000],
      [1, 'Лента', 5000],
    ]);
    expect(report.columns.map(({ table, field }) => [table, field])).toEqual([
      [0, 'name'],
      [0, 'price'],
      [1, 'name'],
      [1, 'sku'],
      [1, 'price'],
    ]);
  });

  it('the same headers again and again are as many tables', async () => {
    const report = await readCsv('Название;Цена;Название;Цена\nРоза;100;Ваза;900\nЛилия;;Лента;50\n');
    expect(report.items.map(({ name, priceMinor }) => [name, priceMinor])).toEqual([
      ['Роза', 10000],
      ['Ваза', 90000],
      ['Лента', 5000],
    ]);
    expect(reasonsOf(report)).toEqual([[3, null, 'lone-cell']]);
  });

  it('each learns its own way of writing numbers', async () => {
    const report = await readCsv('Товар;Цена;;Товар;Цена\nА;1.234;;В;1.234\nБ;99,50;;Г;12.50\n');
    expect(report.items.map(({ name, priceMinor }) => [name, priceMinor])).toEqual([
      ['А', 123400],
      ['Б', 9950],
      ['Г', 1250],
    ]);
    expect(reasonsOf(report)).toEqual([[2, 'Цена', 'price-decimals']]);
  });

  it('numbers in the column between them may be prices of either', async () => {
    const report = await readCsv('Товар;Цена;;Товар;Цена\nА;100;90;В;200\n');
    expect(report.items.map(({ name }) => name)).toEqual(['В']);
    expect(reasonsOf(report)).toEqual([[1, 'Цена', 'two-price-columns']]);
  });

  it('a row that is out of its columns is told once and read nowhere', async () => {
    const report = await readCsv('Товар;Цена;;Товар;Цена\nА;100;;В\nБ;100;;Г;200\n');
    expect(report.items.map(({ name }) => name)).toEqual(['Б', 'Г']);
    expect(reasonsOf(report)).toEqual([[2, null, 'cells-misaligned']]);
  });
});

describe('tables without a header', () => {
  it('are read where only one reading is possible, and say so', async () => {
    const report = await readCsv('1;Роза;100 ₽\n2;Лилия;200 ₽\n3;Пион;от 5 ₽\n4;Астра;15\n').catch(
      ({ key }) => key,
    );
    expect(report).toBe('price-list-no-header');
    const clear = await readCsv('1;Роза;100 ₽\n2;Лилия;200 ₽\n3;Пион;1 500 ₽\n');
    expect(clear.items.map(({ row, name, priceMinor }) => [row, name, priceMinor])).toEqual([
      [1, 'Роза', 10000],
      [2, 'Лилия', 20000],
      [3, 'Пион', 150000],
    ]);
    expect(clear).toMatchObject({ headerRow: 0 });
    expect(clear.notes).toContainEqual({
      sheet: null,
      row: null,
      key: 'header-assumed',
      params: { sheet: '' },
    });
  });

  it.each([
    ['numbers that are not marked as prices', 'Роза;100\nЛилия;200\nПион;300\n'],
    ['two columns of words', 'Роза;красная;100 ₽\nЛилия;белая;200 ₽\nПион;алый;300 ₽\n'],
    ['two columns of money', 'Роза;90 ₽;100 ₽\nЛилия;180 ₽;200 ₽\nПион;270 ₽;300 ₽\n'],
    ['numbers beside', 'Роза;5;100 ₽\nЛилия;7;200 ₽\nПион;2;300 ₽\n'],
    ['too few rows', 'Роза;100 ₽\nЛилия;200 ₽\n'],
  ])('%s: the owner has to name the columns', async (_, text) => {
    await expect(readCsv(text)).rejects.toMatchObject({ code: 'invalid', key: 'price-list-no-header' });
  });

  it('further down a number without a currency is not a price', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, index) => `Товар ${'абвгд'[index % 5]}${index};${index + 1} ₽`,
    );
    const report = await readCsv([...rows, 'Пион;15', 'Астра;7 ₽;'].join('\n'));
    expect(report.items).toHaveLength(31);
    expect(reasonsOf(report)).toEqual([[31, 'B', 'price-unreadable']]);
  });
});
