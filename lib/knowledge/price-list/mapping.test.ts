import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';
import { describePriceList } from './describe-price-list';
import { readPriceList } from './read-price-list';
import { PriceListMapping, type TableMapping } from './schemas';

const columns = (...fields: (TableMapping['columns'][number]['field'] | null)[]): TableMapping['columns'] =>
  fields.map((field, column) => ({ column, field }));

const mapped = (table: Partial<TableMapping>): PriceListMapping => ({
  tables: [{ sheet: null, headerRow: 1, firstRow: 2, lastRow: null, currency: null, columns: [], ...table }],
});

const describeCsv = (text: string) =>
  describePriceList(Buffer.from(text), 'p.csv', { currency: 'RUB', companyType: 'PRODUCT' });

describe('what there is to correct', () => {
  it('every table is told with its rows, columns, samples and what they were taken for', async () => {
    const layout = await describeCsv(
      'Прайс\nНазвание;Цена, руб;Цвет;Группа\nРоза;100;красный;Цветы\nЛилия;200;;Цветы\n',
    );
    expect(layout).toMatchObject({ encoding: 'utf-8', delimiter: ';', problem: null });
    expect(layout.sheets).toMatchObject([
      {
        sheet: null,
        rows: 4,
        width: 4,
        preview: [
          { row: 1, cells: ['Прайс'] },
          { row: 2 },
          { row: 3 },
          { row: 4, cells: ['Лилия', '200', '', 'Цветы'] },
        ],
        tables: [
          {
            headerFrom: 2,
            headerRow: 2,
            firstRow: 3,
            lastRow: 4,
            rows: 2,
            columns: [
              { column: 0, field: 'name', header: 'Название', samples: ['Роза', 'Лилия'] },
              { column: 1, field: 'price', header: 'Цена, руб', samples: ['100', '200'] },
              { column: 2, field: 'option', option: 'Цвет', samples: ['красный'] },
              { column: 3, field: null, header: 'Группа', samples: ['Цветы'] },
            ],
          },
        ],
      },
    ]);
  });

  it('also where nothing can be read without the owner', async () => {
    const layout = await describeCsv('Роза;5;100\nЛилия;7;200\n');
    expect(layout).toMatchObject({ problem: 'price-list-no-header' });
    expect(layout.sheets[0]).toMatchObject({ rows: 2, width: 3, tables: [] });
    expect(layout.sheets[0]?.preview[1]).toEqual({ row: 2, cells: ['Лилия', '7', '200'] });
  });

  it('said back as a mapping, what was understood gives the same items', async () => {
    const text = 'Название;Артикул;Цена;;Цвет\n;;S;M;\nФутболка;F;900;950;белый\nМайка;M;500;;\n';
    const detected = await readCsv(text);
    const { tables } = PriceListMapping.parse({ tables: detected.sheets.flatMap((sheet) => sheet.tables) });
    const again = await readCsv(text, { mapping: { tables } });
    expect(again.items).toHaveLength(3);
    expect(again.items).toEqual(detected.items);
  });
});

describe('the owner’s word', () => {
  it('names columns that no header names', async () => {
    const text = 'Роза;5;100\nЛилия;7;200\n';
    const report = await readCsv(text, {
      mapping: mapped({ headerRow: null, firstRow: 1, columns: columns('name', 'stock', 'price') }),
    });
    expect(report.refused).toEqual([]);
    expect(report.items.map(({ row, name, stock, priceMinor }) => [row, name, stock, priceMinor])).toEqual([
      [1, 'Роза', 5, 10000],
      [2, 'Лилия', 7, 20000],
    ]);
    expect(report.sheets[0]?.tables[0]?.columns[2]).toMatchObject({ header: 'C', field: 'price' });
  });

  it('chooses among prices, names options, and leaves out', async () => {
    const text = 'Название;Цена;Цена по карте;Что-то\nРоза;100;90;красная\nЛилия;200;180;белая\n';
    const report = await readCsv(text, {
      mapping: mapped({
        columns: [
          { column: 0, field: 'name' },
          { column: 1, field: null },
          { column: 2, field: 'price' },
          { column: 3, field: 'option', option: 'Цвет' },
        ],
      }),
    });
    expect(report.items.map(({ priceMinor, options }) => [priceMinor, options])).toEqual([
      [9000, { Цвет: 'красная' }],
      [18000, { Цвет: 'белая' }],
    ]);
  });

  it('decides that a column of numbers without a name is no second price', async () => {
    const text = 'Название;Цена;\nРоза;100;90\nЛилия;200;180\n';
    expect(reasonsOf(await readCsv(text))).toEqual([[1, 'Цена', 'two-price-columns']]);
    const report = await readCsv(text, { mapping: mapped({ columns: columns('name', 'price') }) });
    expect(report.refused).toEqual([]);
    expect(report.items.map(({ priceMinor }) => priceMinor)).toEqual([10000, 20000]);
  });

  it('makes variants of price columns', async () => {
    const variant = (value: string) => ({ option: 'Вес', value });
    const report = await readCsv('Кофе;1 кг;5 кг\nАрабика;900;4000\n', {
      mapping: mapped({
        columns: [
          { column: 0, field: 'name' },
          { column: 1, field: 'price', variant: variant('1 кг') },
          { column: 2, field: 'price', variant: variant('5 кг') },
        ],
      }),
    });
    expect(report.items.map(({ options, priceMinor }) => [options, priceMinor])).toEqual([
      [{ Вес: '1 кг' }, 90000],
      [{ Вес: '5 кг' }, 400000],
    ]);
  });

  it('reads no more than the rows and tables it names', async () => {
    const text = 'Название;Цена\nРоза;100\nЛилия;200\nНазвание;Цена\nПион;300\n';
    const report = await readCsv(text, {
      mapping: mapped({ lastRow: 2, columns: columns('name', 'price') }),
    });
    expect(report.items.map(({ name }) => name)).toEqual(['Роза']);
  });

  it('does not unsay what the header says of currency, measure and time', async () => {
    const euros = await readCsv('Вещь;Почём отдаём, EUR\nРоза;100\n', {
      mapping: mapped({ columns: columns('name', 'price') }),
    });
    expect(reasonsOf(euros)).toEqual([[2, 'Почём отдаём, EUR', 'currency-differs']]);
    const kilos = await readCsv('Вещь;Почём отдаём за кг\nМёд;100\n', {
      mapping: mapped({ columns: columns('name', 'price') }),
    });
    expect(kilos.items[0]).toMatchObject({ unit: 'кг', priceMinor: 10000 });
    const hours = await readCsv('Дело;Сколько длится, мин;Почём\nМассаж;90;100\n', {
      companyType: 'SERVICE',
      mapping: mapped({ columns: columns('name', 'duration', 'price') }),
    });
    expect(hours.items[0]?.durationMinutes).toBe(90);
  });

  it('without a header, a row of another width is still refused', async () => {
    const report = await readCsv('Роза,100\nЛилия,12,50\n', {
      mapping: mapped({ headerRow: null, firstRow: 1, columns: columns('name', 'price') }),
    });
    expect(reasonsOf(report)).toEqual([[2, null, 'cells-misaligned']]);
  });

  const text = 'Название;Цена;Цвет\nРоза;100;красный\n';
  it.each<[string, Partial<TableMapping>, string, object]>([
    ['no price', { columns: columns('name') }, 'mapping-incomplete', {}],
    [
      'two names',
      { columns: columns('name', 'price', 'name') },
      'mapping-field-twice',
      { column: 'C', other: 'A' },
    ],
    [
      'one column twice',
      { columns: [...columns('name', 'price'), { column: 1, field: 'sku' }] },
      'mapping-column-twice',
      { column: 'B' },
    ],
    [
      'two prices that are no variants',
      { columns: columns('name', 'price', 'price') },
      'mapping-field-twice',
      { column: 'C', other: 'B' },
    ],
    [
      'colours as prices',
      { columns: columns('name', null, 'price') },
      'mapping-column-unfit',
      { column: 'C', sample: 'красный' },
    ],
    [
      'prices as names',
      {
        columns: [
          { column: 0, field: 'price' },
          { column: 1, field: 'name' },
        ],
      },
      'mapping-column-unfit',
      { column: 'A', sample: 'Роза' },
    ],
    [
      'colours as stock',
      { columns: columns('name', 'price', 'stock') },
      'mapping-column-unfit',
      { column: 'C' },
    ],
    [
      'a column that there is not',
      { columns: [...columns('name', 'price'), { column: 9, field: 'sku' }] },
      'mapping-column-missing',
      { column: 'J' },
    ],
    [
      'data above its header',
      { headerRow: 2, firstRow: 2, columns: columns('name', 'price') },
      'mapping-rows',
      { row: 2 },
    ],
    [
      'rows that there are not',
      { firstRow: 50, columns: columns('name', 'price') },
      'mapping-rows',
      { row: 50 },
    ],
    [
      'a sheet that there is not',
      { sheet: 'Лист1', columns: columns('name', 'price') },
      'mapping-sheet-missing',
      { sheet: 'Лист1' },
    ],
    [
      'another currency',
      { currency: 'EUR', columns: columns('name', 'price') },
      'mapping-currency',
      { found: 'EUR', expected: 'RUB' },
    ],
  ])('%s cannot be right', async (_, table, key, params) => {
    const reading = readPriceList(Buffer.from(text), 'p.csv', {
      currency: 'RUB',
      companyType: 'PRODUCT',
      mapping: mapped(table),
    });
    await expect(reading).rejects.toMatchObject({ code: 'invalid', key, field: 'mapping', params });
  });
});
