import { describe, expect, it } from 'vitest';
import { type SheetCell, type SheetSpec, xlsxOf } from '@/tests/factories/price-lists/xlsx-of';
import { type PriceListOptions, readPriceList } from './read-price-list';

const read = (sheets: readonly SheetSpec[], options: Partial<PriceListOptions> = {}) =>
  readPriceList(xlsxOf(sheets), 'prices.xlsx', { currency: 'RUB', companyType: 'PRODUCT', ...options });

const sheet = (rows: readonly (readonly SheetCell[])[], rest: Partial<SheetSpec> = {}): SheetSpec => ({
  name: 'Прайс',
  rows,
  ...rest,
});

const reasons = ({ refused }: Awaited<ReturnType<typeof read>>) =>
  refused.map(({ row, column, reason }) => [row, column, reason.key]);

describe('workbooks', () => {
  it('numbers are exact, whatever a float makes of them', async () => {
    const prices = [12.99, 0.1 + 0.2, 1.005 + 1.005, 1234567.89, 118.80000000000001, 999999999.99, 5];
    const report = await read([
      sheet([['Название', 'Цена'], ...prices.map((price, index) => [`Т${index}`, price])]),
    ]);
    expect(report.refused).toEqual([]);
    expect(report).toMatchObject({ encoding: null, delimiter: null, headerRow: 1 });
    expect(report.items.map(({ priceMinor }) => priceMinor)).toEqual([
      1299, 30, 201, 123456789, 11880, 99999999999, 500,
    ]);
  });

  it('a number format names the currency; one that shows something else than the value is refused', async () => {
    const report = await read([
      sheet([
        ['Название', 'Цена'],
        ['А', { value: 1234.5, format: '#,##0.00\\ "₽"' }],
        ['Б', { value: 10, format: '[$$-409]#,##0.00' }],
        ['В', { value: 45000, format: 'dd.mm.yyyy' }],
        ['Г', { value: 0.5, format: '0%' }],
        ['Д', { value: 5000, format: '#,##0,"к"' }],
        ['Е', { value: 5, format: '0 "тыс. руб."' }],
        ['Ж', 33.333],
        ['З', -5],
        ['И', 1e15],
      ]),
    ]);
    expect(report.items.map(({ name, priceMinor }) => [name, priceMinor])).toEqual([['А', 123450]]);
    expect(reasons(report)).toEqual([
      [3, 'Цена', 'currency-differs'],
      [4, 'Цена', 'price-is-date'],
      [5, 'Цена', 'price-is-percent'],
      [6, 'Цена', 'price-format-odd'],
      [7, 'Цена', 'price-format-odd'],
      [8, 'Цена', 'price-decimals'],
      [9, 'Цена', 'price-negative'],
      [10, 'Цена', 'price-too-large'],
    ]);
    expect(report.refused[1]?.value).toBe('2023-03-15');
  });

  it('formulas count by their saved result; without one, or with an error, the row is refused', async () => {
    const report = await read([
      sheet([
        ['Название', 'Цена'],
        ['А', { formula: 'C2*1.2', value: 120 }],
        [
          { formula: '"Б"&"!"', value: 'Б!' },
          { formula: 'X', value: '99,50' },
        ],
        ['В', { formula: 'A1', value: null }],
        ['Г', { error: '#REF!' }],
        [{ error: '#N/A' }, 5],
      ]),
    ]);
    expect(report.items.map(({ name, priceMinor }) => [name, priceMinor])).toEqual([
      ['А', 12000],
      ['Б!', 9950],
    ]);
    expect(reasons(report)).toEqual([
      [4, 'Цена', 'formula-without-value'],
      [5, 'Цена', 'cell-error'],
      [6, 'Название', 'cell-error'],
    ]);
  });

  it('a cell merged over rows stands for each of them, over columns only for the first', async () => {
    const report = await read([
      sheet(
        [
          ['Прайс-лист магазина', null, null, null],
          ['Название', 'Размер', 'Цена', 'Остаток'],
          ['Футболка', 'S', 100, 5],
          [null, 'M', 110, 5],
          [null, 'L', 120, null],
          ['Кепки', null, null, null],
          ['Кепка', null, 90, 1],
        ],
        { merges: ['A1:D1', 'A3:A5', 'D4:D5', 'A6:D6'] },
      ),
    ]);
    expect(report.headerRow).toBe(2);
    expect(report.items.map(({ name, options, priceMinor }) => [name, options.Размер, priceMinor])).toEqual([
      ['Футболка', 'S', 10000],
      ['Кепка', undefined, 9000],
    ]);
    // One stock for two rows cannot be counted; the heading is only a heading.
    expect(reasons(report)).toEqual([
      [4, 'Остаток', 'stock-shared'],
      [5, 'Остаток', 'stock-shared'],
      [6, null, 'lone-cell'],
    ]);
  });

  it('a SKU keeps its zeros, loses no digits and is never a date', async () => {
    const report = await read([
      sheet([
        ['Название', 'Артикул', 'Цена', 'Размер'],
        ['А', { value: 123, format: '00000' }, 5, 'S'],
        ['Б', 4601234567890, 5, 'S'],
        ['В', 4.6e17, 5, 'S'],
        ['Г', 'Г', 5, { value: 45579, format: 'd mmm' }],
      ]),
    ]);
    expect(report.items.map(({ sku }) => sku)).toEqual(['00123', '4601234567890']);
    expect(reasons(report)).toEqual([
      [4, 'Артикул', 'sku-mangled'],
      [5, 'Размер', 'cell-is-date'],
    ]);
  });

  it('every sheet with a header is read, hidden and other ones are named', async () => {
    const report = await read(
      [
        sheet([['Что-то'], ['другое']], { name: 'Обложка' }),
        sheet([[], ['Услуга', 'Время, мин', 'Цена'], ['Стрижка', 45, 1500]], { name: 'Услуги' }),
        sheet(
          [
            ['Товар', 'Цена'],
            ['Шампунь', 800],
          ],
          { name: 'Товары' },
        ),
        sheet(
          [
            ['Вопрос', 'Ответ'],
            ['Где вы?', { inline: 'В центре' }],
          ],
          { name: 'Вопросы' },
        ),
        sheet(
          [
            ['Название', 'Цена'],
            ['Старое', 1],
          ],
          { name: 'Архив', hidden: true },
        ),
      ],
      { companyType: 'HYBRID' },
    );
    expect(
      report.items.map(({ sheet: name, row, kind, durationMinutes }) => [name, row, kind, durationMinutes]),
    ).toEqual([
      ['Услуги', 3, 'SERVICE', 45],
      ['Товары', 2, 'PRODUCT', null],
    ]);
    expect(report.faq).toMatchObject([{ sheet: 'Вопросы', row: 2, answer: 'В центре' }]);
    expect(report.headerRow).toBe(2);
    expect(report.notes.filter(({ key }) => key !== 'sku-generated')).toEqual([
      { sheet: 'Обложка', row: null, key: 'sheet-skipped', params: { sheet: 'Обложка' } },
      { sheet: 'Архив', row: null, key: 'sheet-hidden', params: { sheet: 'Архив' } },
    ]);
  });

  it('one SKU on two sheets with two prices names the other sheet', async () => {
    const rows = (price: number): SheetCell[][] => [
      ['Название', 'SKU', 'Цена'],
      ['Роза', 'R', price],
    ];
    const report = await read([sheet(rows(5), { name: 'Опт' }), sheet(rows(6), { name: 'Розница' })]);
    expect(report.refused.map(({ sheet: name, reason }) => [name, reason.params.rows])).toEqual([
      ['Опт', 'Розница!2'],
      ['Розница', 'Опт!2'],
    ]);
  });

  it('numbers beside text do not tell how text is written', async () => {
    const report = await read([
      sheet([
        ['Название', 'Цена'],
        ['А', 990],
        ['Б', '1.290'],
      ]),
    ]);
    expect(reasons(report)).toEqual([[3, 'Цена', 'price-ambiguous']]);
  });

  it('a time of day is a duration', async () => {
    const rows = [
      ['Услуга', 'Длительность', 'Цена'],
      ['Массаж', { value: 0.0625, format: 'h:mm' }, 2000],
    ] as const;
    const report = await read([sheet(rows)], { companyType: 'SERVICE' });
    expect(report.items[0]?.durationMinutes).toBe(90);
  });

  it('a percentage of prepayment may be a formatted number', async () => {
    const rows = [
      ['Услуга', 'Длительность', 'Цена', 'Предоплата'],
      ['Массаж', '1 ч', 2000, { value: 0.3, format: '0%' }],
      ['Баня', '2 ч', 5000, { value: 500, format: '#,##0\\ "₽"' }],
    ] as const;
    const report = await read([sheet(rows)], { companyType: 'SERVICE' });
    expect(report.items.map(({ prepayment }) => prepayment)).toEqual([
      { kind: 'PERCENT', value: 30 },
      { kind: 'AMOUNT', value: 50000 },
    ]);
  });
});
