import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/platform/errors/app-error';
import { type CsvStyle, csvOf } from '@/tests/factories/price-lists/csv-of';
import { type PriceListOptions, readPriceList } from './read-price-list';

const rouble: PriceListOptions = { currency: 'RUB', companyType: 'PRODUCT' };

const read = (
  rows: readonly (readonly string[])[],
  options: Partial<PriceListOptions> = {},
  style: CsvStyle = {},
) => readPriceList(csvOf(rows, { delimiter: ';', ...style }), 'prices.csv', { ...rouble, ...options });

const readText = (text: string, options: Partial<PriceListOptions> = {}) =>
  readPriceList(Buffer.from(text), 'prices.csv', { ...rouble, ...options });

const reasons = ({ refused }: Awaited<ReturnType<typeof read>>) =>
  refused.map(({ row, column, reason }) => [row, column, reason.key]);

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
    const report = await read(rows, {}, { encoding, delimiter, newline });
    expect(report).toMatchObject({ delimiter, headerRow: 1, refused: [] });
    expect(report.items.map(({ sku, name, priceMinor, stock }) => [sku, name, priceMinor, stock])).toEqual([
      ['R-1', 'Роза, красная; "Фридом"', 123450, 10],
      ['T-1', 'Тюльпан', 9900, null],
    ]);
  });

  it('rows are numbered as Excel shows them: blank lines and lines within a cell included', async () => {
    const report = await readText(
      'Прайс цветочного магазина\n\nНазвание;Цена\nРоза;100\n\n"Пион\nкоралловый";от 500\nЛилия;\n',
    );
    expect(report.headerRow).toBe(3);
    expect(report.items.map(({ row }) => row)).toEqual([4]);
    expect(reasons(report)).toEqual([
      [6, 'Цена', 'price-from'],
      [7, null, 'lone-cell'],
    ]);
  });

  it('a first line that only tells Excel the delimiter is no row', async () => {
    const report = await readText('sep=;\r\nName;Price\r\nRose;10\r\n');
    expect(report).toMatchObject({ delimiter: ';', headerRow: 1 });
    expect(report.items[0]?.row).toBe(2);
  });

  it('an unquoted decimal comma in a comma file refuses its row instead of shifting the price', async () => {
    const report = await readText('name,price,stock\nRose,12,50,5\nTulip,10,1\nLily,10\n');
    expect(report.items.map(({ name }) => name)).toEqual(['Tulip']);
    expect(reasons(report)).toEqual([
      [2, null, 'cells-misaligned'],
      [4, null, 'cells-misaligned'],
    ]);
  });

  it('a header that is repeated among the rows is left out with a note', async () => {
    const report = await readText('Название;Цена\nРоза;100\nНазвание;Цена\nЛилия;200\n');
    expect(report.items).toHaveLength(2);
    expect(report.notes).toContainEqual({ sheet: null, row: 3, key: 'header-repeated', params: {} });
  });
});

describe('files that cannot be used at all', () => {
  it.each([
    ['empty', Buffer.from(''), 'price-list-empty'],
    ['blank', Buffer.from(' \r\n\t\n'), 'price-list-empty'],
    ['binary', Buffer.from('89504e470d0a1a0a00000d', 'hex'), 'price-list-binary'],
    ['old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet-not-xlsx'],
    ['header only', Buffer.from('Название;Цена\n'), 'price-list-no-rows'],
    ['no header', Buffer.from('Роза;100\nЛилия;200\n'), 'price-list-no-header'],
    ['no price column', Buffer.from('Название;Артикул\nРоза;1\n'), 'price-list-no-price'],
    ['an open quote', Buffer.from('name,price\n"Rose,10\n'), 'price-list-unclosed-quote'],
    ['too large', new Uint8Array(20 * 1024 * 1024 + 1).fill(65), 'price-list-too-large'],
    ['too many rows', Buffer.from(`name,price\n${'a,1\n'.repeat(100_001)}`), 'price-list-too-many-rows'],
  ] as const)('%s', async (_, bytes, key) => {
    await expect(readPriceList(bytes, 'x.csv', rouble)).rejects.toMatchObject({ code: 'invalid', key });
    await expect(readPriceList(bytes, 'x.csv', rouble)).rejects.toBeInstanceOf(AppError);
  });
});

describe('currencies', () => {
  it('a row in another currency is refused, whoever names it', async () => {
    const inCells = await read([
      ['Название', 'Цена'],
      ['Роза', '$12.99'],
      ['Лилия', '99 руб.'],
    ]);
    expect(reasons(inCells)).toEqual([[2, 'Цена', 'currency-differs']]);
    expect(inCells.refused[0]?.reason.params).toEqual({ found: 'USD', expected: 'RUB' });
    const inHeader = await read([
      ['Название', 'Цена, EUR'],
      ['Роза', '12'],
    ]);
    expect(reasons(inHeader)).toEqual([[2, 'Цена, EUR', 'currency-differs']]);
    const inColumn = await read([
      ['Название', 'Цена', 'Валюта'],
      ['Роза', '12', 'USD'],
      ['Лилия', '9', 'руб'],
      ['Астра', '5', 'золото'],
    ]);
    expect(reasons(inColumn)).toEqual([
      [2, 'Цена', 'currency-differs'],
      [4, 'Валюта', 'currency-unknown'],
    ]);
    expect(inColumn.items).toHaveLength(1);
  });

  it('a dollar sign is any dollar', async () => {
    const report = await read(
      [
        ['Name', 'Price'],
        ['Rose', '$12.99'],
      ],
      { currency: 'CAD' },
    );
    expect(report.items[0]).toMatchObject({ priceMinor: 1299, currency: 'CAD' });
  });

  it('of two price columns the one in the company’s currency is taken', async () => {
    const report = await read(
      [
        ['Name', 'Price, USD', 'Price, EUR'],
        ['Rose', '12', '11'],
      ],
      { currency: 'EUR' },
    );
    expect(report.items[0]?.priceMinor).toBe(1100);
  });

  it('two columns that could both be the price refuse the table', async () => {
    const report = await read([
      ['Название', 'Цена', 'Цена со скидкой'],
      ['Роза', '100', '90'],
    ]);
    expect(report.items).toEqual([]);
    expect(reasons(report)).toEqual([[1, 'Цена', 'two-price-columns']]);
  });

  it('without a company the file’s own currencies count', async () => {
    const options = { currency: null };
    const one = await read(
      [
        ['Name', 'Price'],
        ['Rose', '$12.99'],
        ['Lily', '5'],
      ],
      options,
    );
    expect(one.items.map(({ currency }) => currency)).toEqual(['USD', 'USD']);
    const several = await read(
      [
        ['Name', 'Price'],
        ['A', '1 234,50 ₽'],
        ['B', '$12.99'],
        ['C', '12.990,00 €'],
        ['D', '7'],
      ],
      options,
    );
    expect(several.items.map(({ priceMinor, currency }) => [priceMinor, currency])).toEqual([
      [123450, 'RUB'],
      [1299, 'USD'],
      [1299000, 'EUR'],
    ]);
    expect(reasons(several)).toEqual([[5, 'Price', 'currency-unclear']]);
    const none = await read(
      [
        ['Name', 'Price'],
        ['A', '5'],
      ],
      options,
    );
    expect(none.items[0]).toMatchObject({ priceMinor: 500, currency: null });
  });

  it('the currency decides how many decimals there are', async () => {
    const rows = [
      ['Name', 'Price'],
      ['A', '1000'],
      ['B', '100.50'],
    ];
    expect((await read(rows, { currency: 'JPY' })).items.map(({ priceMinor }) => priceMinor)).toEqual([1000]);
    expect((await read(rows, { currency: 'KWD' })).items.map(({ priceMinor }) => priceMinor)).toEqual([
      1_000_000, 100_500,
    ]);
  });
});

describe('products', () => {
  it('every column finds its place', async () => {
    const report = await read([
      [
        'Товар',
        'Код',
        'Цена',
        'Ед. изм.',
        'Остаток',
        'Размер',
        'Цвет',
        'Опция: Упаковка',
        'Описание',
        'Категория',
      ],
      ['Букет', 'B1', '2 500 ₽', 'шт', '3', 'M', 'белый', 'крафт', 'Пионы', 'Букеты'],
    ]);
    expect(report.items).toEqual([
      {
        sheet: null,
        row: 2,
        kind: 'PRODUCT',
        sku: 'B1',
        skuGenerated: false,
        name: 'Букет',
        description: 'Пионы',
        options: { Размер: 'M', Цвет: 'белый', Упаковка: 'крафт' },
        priceMinor: 250_000,
        currency: 'RUB',
        unit: 'шт',
        stock: 3,
        durationMinutes: null,
        prepayment: null,
        format: null,
        place: null,
      },
    ]);
    expect(report.columns.filter(({ field }) => field === null)).toEqual([
      { sheet: null, header: 'Категория', field: null },
    ]);
  });

  it('a price by measure counts only where the row is sold by that measure', async () => {
    const report = await read([
      ['Название', 'Цена', 'Ед.'],
      ['Мёд', '500 ₽/кг', 'кг'],
      ['Сыр', '900 руб. за кг', 'килограмм'],
      ['Торт', '700 ₽/кг', 'шт'],
      ['Чай', '300 ₽/шт', 'шт'],
    ]);
    expect(report.items.map(({ name }) => name)).toEqual(['Мёд', 'Сыр', 'Чай']);
    expect(reasons(report)).toEqual([[4, 'Цена', 'price-per-unit']]);
  });

  it('a product at nothing is refused, and so is a SKU that Excel has mangled', async () => {
    const report = await read([
      ['Название', 'Артикул', 'Цена'],
      ['А', '1', '0'],
      ['Б', '2', 'бесплатно'],
      ['В', '4,60123E+12', '5'],
    ]);
    expect(reasons(report)).toEqual([
      [2, 'Цена', 'price-zero'],
      [3, 'Цена', 'price-zero'],
      [4, 'Артикул', 'sku-mangled'],
    ]);
  });

  it('each refused cell of a row is named', async () => {
    const report = await read([
      ['Название', 'Цена', 'Остаток'],
      ['Роза', 'дорого', 'мало'],
      ['', '5', '1'],
    ]);
    expect(reasons(report)).toEqual([
      [2, 'Цена', 'price-unreadable'],
      [2, 'Остаток', 'stock-unreadable'],
      [3, 'Название', 'name-missing'],
    ]);
    expect(report.refused[0]).toMatchObject({ value: 'дорого' });
  });
});

describe('SKUs', () => {
  it('without a SKU one is made, the same at each reading and different for each variant', async () => {
    const rows = [
      ['Название', 'Цена', 'Размер'],
      ['Футболка', '100', 'M'],
      ['Футболка', '100', 'L'],
    ];
    const [first, second] = [
      await read(rows),
      await read(rows.toReversed().toSorted((a) => (a[0] === 'Название' ? -1 : 1))),
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
    const report = await read([
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
    const report = await read([
      ['Название', 'Артикул', 'Цена'],
      ['Роза', 'R', 'от 100'],
      ['Роза', 'R', '120'],
    ]);
    expect(report.items).toEqual([]);
    expect(reasons(report)).toEqual([
      [2, 'Цена', 'price-from'],
      [3, 'Артикул', 'sku-duplicate'],
    ]);
  });

  it('the same row twice is taken once, with a note', async () => {
    const report = await read([
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

describe('services', () => {
  const service = { companyType: 'SERVICE', currency: 'USD' } as const;

  it('durations, formats, places and every way of prepaying', async () => {
    const report = await read(
      [
        ['Service', 'Duration', 'Price', 'Prepayment', 'Format', 'Place'],
        ['Haircut', '45 min', '$30', '$10', 'in person', 'Main St 1'],
        ['Colour', '2 h 30 min', '120', '50%', '', ''],
        ['Shave', '1:30', '40', 'none', '', ''],
        ['Trim', '20 min', '15', '', '', ''],
        ['Wash', '10 min', '5', '100%', '', ''],
        ['Talk', '15 min', 'free', '', '', ''],
        ['Gift', '15 min', '20', '20', '', ''],
      ],
      service,
    );
    expect(report.refused).toEqual([]);
    expect(
      report.items.map(({ durationMinutes, priceMinor, prepayment }) => [
        durationMinutes,
        priceMinor,
        prepayment,
      ]),
    ).toEqual([
      [45, 3000, { kind: 'AMOUNT', value: 1000 }],
      [150, 12000, { kind: 'PERCENT', value: 50 }],
      [90, 4000, { kind: 'NONE' }],
      [20, 1500, { kind: 'NONE' }],
      [10, 500, { kind: 'FULL' }],
      [15, 0, { kind: 'NONE' }],
      [15, 2000, { kind: 'FULL' }],
    ]);
    expect(report.items[0]).toMatchObject({ format: 'in person', place: 'Main St 1' });
  });

  it('without a prepayment column everything is paid in advance', async () => {
    const report = await read(
      [
        ['Service', 'Duration', 'Price'],
        ['Cut', '45 min', '30'],
      ],
      service,
    );
    expect(report.items[0]?.prepayment).toEqual({ kind: 'FULL' });
  });

  it('a small bare prepayment could be an amount or a percentage', async () => {
    const bare = await read(
      [
        ['Service', 'Duration', 'Price', 'Prepayment'],
        ['Cut', '45 min', '300', '50'],
      ],
      service,
    );
    expect(reasons(bare)).toEqual([[2, 'Prepayment', 'prepayment-unclear']]);
    const marked = await read(
      [
        ['Service', 'Duration', 'Price', 'Prepayment, USD'],
        ['Cut', '45 min', '300', '50'],
      ],
      service,
    );
    expect(marked.items[0]?.prepayment).toEqual({ kind: 'AMOUNT', value: 5000 });
    const percent = await read(
      [
        ['Service', 'Duration', 'Price', 'Prepayment, %'],
        ['Cut', '45 min', '300', '50'],
      ],
      service,
    );
    expect(percent.items[0]?.prepayment).toEqual({ kind: 'PERCENT', value: 50 });
    const beside = await read(
      [
        ['Service', 'Duration', 'Price', 'Prepayment'],
        ['Cut', '45 min', '300', '50'],
        ['Dye', '1 h', '500', '250'],
      ],
      service,
    );
    expect(beside.items[0]?.prepayment).toEqual({ kind: 'AMOUNT', value: 5000 });
  });

  it('what cannot be told is refused', async () => {
    const report = await read(
      [
        ['Service', 'Duration', 'Price', 'Prepayment'],
        ['A', '', '30', 'none'],
        ['B', '90', '30', 'none'],
        ['C', '1 h', '30', '$40'],
        ['D', '1 h', '30', '130%'],
        ['E', '1 h', '30', 'some'],
        ['F', '1 h', '30', '10 €'],
      ],
      service,
    );
    expect(report.items).toEqual([]);
    expect(reasons(report)).toEqual([
      [2, 'Duration', 'duration-missing'],
      [3, 'Duration', 'duration-unit-missing'],
      [4, 'Prepayment', 'prepayment-too-large'],
      [5, 'Prepayment', 'prepayment-unreadable'],
      [6, 'Prepayment', 'prepayment-unreadable'],
      [7, 'Prepayment', 'currency-differs'],
    ]);
  });
});

describe('products and services in one file', () => {
  const hybrid = { companyType: 'HYBRID' } as const;

  it('a type column decides, else a duration', async () => {
    const typed = await read(
      [
        ['Тип', 'Название', 'Цена', 'Длительность'],
        ['Товар', 'Шлем', '3000', ''],
        ['услуга', 'Мойка', '500', '30 мин'],
        ['услуга', 'Ремонт', '900', ''],
        ['абонемент', 'Зал', '900', ''],
        ['', 'Насос', '700', ''],
      ],
      hybrid,
    );
    expect(typed.items.map(({ name, kind }) => [name, kind])).toEqual([
      ['Шлем', 'PRODUCT'],
      ['Мойка', 'SERVICE'],
      ['Насос', 'PRODUCT'],
    ]);
    expect(reasons(typed)).toEqual([
      [4, 'Длительность', 'duration-missing'],
      [5, 'Тип', 'kind-unknown'],
    ]);
  });

  it('a type column that holds categories is not asked', async () => {
    const report = await read(
      [
        ['Тип', 'Название', 'Цена'],
        ['Букеты', 'Весна', '100'],
      ],
      hybrid,
    );
    expect(report.items).toHaveLength(1);
    expect(report.columns[0]).toMatchObject({ header: 'Тип', field: null });
  });

  it('a row that asks for a prepayment without a duration is neither', async () => {
    const report = await read(
      [
        ['Название', 'Цена', 'Длительность', 'Предоплата'],
        ['Стрижка', '900', '', '50%'],
      ],
      hybrid,
    );
    expect(reasons(report)).toEqual([[2, null, 'kind-unclear']]);
  });

  it('a company of one kind refuses rows of the other; a declared type overrules the company', async () => {
    const rows = [
      ['Type', 'Name', 'Price', 'Duration'],
      ['service', 'Wash', '500', '30 min'],
      ['product', 'Pump', '700', ''],
    ];
    const products = await read(rows);
    expect(reasons(products)).toEqual([[2, 'Type', 'kind-not-sold']]);
    const services = await read(rows, { declaredType: 'SERVICE' });
    expect(services.items.map(({ name }) => name)).toEqual(['Wash']);
  });

  it('among products a column of times is nothing to us', async () => {
    const report = await read([
      ['Блюдо', 'Цена', 'Время'],
      ['Борщ', '350', '20 мин'],
    ]);
    expect(report.items[0]).toMatchObject({ kind: 'PRODUCT', durationMinutes: null });
    expect(report.columns[2]?.field).toBeNull();
  });
});

describe('questions and answers', () => {
  it('are read on their own', async () => {
    const report = await read([
      ['Вопрос', 'Ответ'],
      ['Есть доставка?', 'Да.\nПо городу'],
      ['Где вы?', ''],
      ['Есть доставка?', 'Нет.'],
      ['Когда открыто?', 'С 9 до 21'],
    ]);
    expect(report.faq.map(({ question, answer }) => [question, answer])).toEqual([
      ['Когда открыто?', 'С 9 до 21'],
    ]);
    expect(reasons(report)).toEqual([
      [2, 'Вопрос', 'question-duplicate'],
      [3, null, 'lone-cell'],
      [4, 'Вопрос', 'question-duplicate'],
    ]);
  });

  it('may stand in the same table as the items', async () => {
    const report = await read([
      ['Название', 'Цена', 'Вопрос', 'Ответ'],
      ['Роза', '100', '', ''],
      ['', '', 'Есть доставка?', 'Да'],
    ]);
    expect(report).toMatchObject({ refused: [], faq: [{ row: 3 }], items: [{ row: 2 }] });
  });
});
