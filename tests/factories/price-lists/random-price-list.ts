import fc from 'fast-check';
import { csvOf } from './csv-of';
import { xlsxOf } from './xlsx-of';

export interface RandomPriceList {
  readonly bytes: Uint8Array;
  readonly currency: string;
  /** What a reader must find, in minor units, by SKU. */
  readonly prices: ReadonlyMap<string, number>;
  readonly description: string;
}

interface Writing {
  readonly currency: string;
  readonly group: string;
  readonly decimal: string;
  readonly before: string;
  readonly after: string;
}

const writings: readonly Writing[] = [
  { currency: 'RUB', group: '', decimal: '.', before: '', after: '' },
  { currency: 'RUB', group: '', decimal: ',', before: '', after: '' },
  { currency: 'RUB', group: ' ', decimal: ',', before: '', after: ' руб.' },
  { currency: 'RUB', group: '\u00a0', decimal: ',', before: '', after: '\u00a0р.' },
  { currency: 'RUB', group: ' ', decimal: '.', before: '', after: ' RUB' },
  { currency: 'RUB', group: '', decimal: ',', before: '', after: ' руб/шт' },
  { currency: 'USD', group: ',', decimal: '.', before: '$', after: '' },
  { currency: 'USD', group: ',', decimal: '.', before: '', after: ' USD' },
  { currency: 'USD', group: '', decimal: '.', before: 'US$ ', after: '' },
  { currency: 'EUR', group: '.', decimal: ',', before: '', after: ' EUR' },
  { currency: 'EUR', group: '.', decimal: ',', before: '', after: '' },
  { currency: 'EUR', group: ' ', decimal: ',', before: 'EUR ', after: '' },
  { currency: 'CHF', group: "'", decimal: '.', before: 'CHF ', after: '' },
  { currency: 'CHF', group: "'", decimal: '.', before: '', after: '' },
];

const headers = [
  { name: 'Name', sku: 'SKU', price: 'Price', stock: 'Stock', size: 'Size', other: 'Category' },
  { name: 'Product', sku: 'Code', price: 'Unit price', stock: 'Qty', size: 'Color', other: 'Old price' },
  { name: 'Наименование', sku: 'Артикул', price: 'Цена', stock: 'Остаток', size: 'Размер', other: 'Группа' },
  {
    name: 'Товар',
    sku: 'Код товара',
    price: 'Розничная цена',
    stock: 'Кол-во',
    size: 'Цвет',
    other: 'Цена закупочная',
  },
];

const layout = fc.record({
  writing: fc.constantFrom(...writings),
  header: fc.constantFrom(...headers),
  encoding: fc.constantFrom('utf8', 'utf8-mark', 'win1251', 'utf16le', 'xlsx'),
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  preamble: fc.integer({ min: 0, max: 4 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  cents: fc.constantFrom('always', 'when needed', 'never'),
  minors: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 100, max: 999_999 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1_000_000, max: 90_000_000 }) },
    ),
    { minLength: 5, maxLength: 25 },
  ),
});

/** Price lists as honest programs and people write them: encodings × delimiters × number formats × layouts. */
export const randomPriceList: fc.Arbitrary<RandomPriceList> = layout.map((chosen) => {
  const { writing, header, preamble, order, cents, encoding, delimiter, newline } = chosen;
  const minors = cents === 'never' ? chosen.minors.map((minor) => minor - (minor % 100)) : chosen.minors;
  const titles = [header.name, header.sku, header.price, header.stock, header.size, header.other];
  const rows = minors.map((minor, index) => [
    `Товар ${index}, "${header.name}"`,
    `S-${index}`,
    write(minor, writing, cents),
    String(index),
    index % 3 === 0 ? '' : 'M',
    write(minor + 700, writing, cents),
  ]);
  const arranged = [titles, ...rows].map((row) => order.map((place) => row[place] ?? ''));
  const table = [...Array.from({ length: preamble }, (_, index) => [`Прайс, часть ${index}`]), ...arranged];
  const bytes =
    encoding === 'xlsx'
      ? xlsxOf([{ name: 'A', rows: table }])
      : csvOf(table, {
          encoding: encoding.replace('-mark', ''),
          mark: encoding === 'utf8-mark' || encoding === 'utf16le',
          delimiter,
          newline,
        });
  return {
    bytes,
    currency: writing.currency,
    prices: new Map(minors.map((minor, index) => [`S-${index}`, minor])),
    description: JSON.stringify(chosen),
  };
});

function write(minor: number, { group, decimal, before, after }: Writing, cents: string): string {
  const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const rest = minor % 100;
  const bare = cents === 'never' || (cents === 'when needed' && rest === 0);
  return `${before}${bare ? whole : `${whole}${decimal}${String(rest).padStart(2, '0')}`}${after}`;
}
