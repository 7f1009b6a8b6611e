import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';

describe('text files', () => {
  it.each([
    ['utf8', ';', '\n'],
    ['utf8', ',', '\r\n'],
    ['utf8', '\t', '\n'],
    ['utf8', '|', '\n'],
    ['win1251', ';', '\r\n'],
    ['win1251', ',', '\n'],
    ['win1251', '\t', '\r'],
  ])('%s with %j and %j is read the same', async (encoding, delimiter, newline) => {
    const rows = [
      ['Наименование', 'Артикул', 'Цена, руб.', 'Остаток'],
      ['Роза, красная; "Фридом"', 'R-1', '1 234,50', '10'],
      ['Тюльпан', 'T-1', '99', ''],
    ];
    const report = await readCsv(rows, {}, { encoding, delimiter, newline });
    expect(report).toMatchObject({ delimiter, headerRow: 1, refused: [] });
    expect(report.items.map(({ sku, name, priceMinor, stock }) => [sku, name, priceMinor, stock])).toEqual([
      ['R-1', 'Роза, красная; "Фридом"', 123450, 10],
      ['T-1', 'Тюльпан', 9900, null],
    ]);
  });

  it('rows are numbered as Excel shows them: blank lines and lines within a cell included', async () => {
    const report = await readCsv(
      'Прайс цветочного магазина\n\nНазвание;Цена\nРоза;100\n\n"Пион\nкоралловый";от 500\nЛилия;\n',
    );
    expect(report.headerRow).toBe(3);
    expect(report.items.map(({ row }) => row)).toEqual([4]);
    expect(reasonsOf(report)).toEqual([
      [6, 'Цена', 'price-from'],
      [7, null, 'lone-cell'],
    ]);
  });

  it('a first line that only tells Excel the delimiter is no row', async () => {
    const report = await readCsv('sep=;\r\nName;Price\r\nRose;10\r\n');
    expect(report).toMatchObject({ delimiter: ';', headerRow: 1 });
    expect(report.items[0]?.row).toBe(2);
  });

  it('an unquoted decimal comma in a comma file refuses its row instead of shifting the price', async () => {
    const report = await readCsv('name,price,stock\nRose,12,50,5\nTulip,10,1\nLily,10\n');
    expect(report.items.map(({ name }) => name)).toEqual(['Tulip']);
    expect(reasonsOf(report)).toEqual([
      [2, null, 'cells-misaligned'],
      [4, null, 'cells-misaligned'],
    ]);
  });

  it('a header that is repeated among the rows is left out with a note', async () => {
    const report = await readCsv('Название;Цена\nРоза;100\nНазвание;Цена\nЛилия;200\n');
    expect(report.items).toHaveLength(2);
    expect(report.notes).toContainEqual({ sheet: null, row: 3, key: 'header-repeated', params: {} });
  });
});
