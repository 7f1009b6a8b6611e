import type { Arranged } from './arrange';

/** Something that goes wrong in one row of a plain table, and what is true of the row afterwards. */
interface Mishap {
  readonly name: string;
  change(row: string[], place: NonNullable<Arranged['plain']>, all: readonly (readonly string[])[]): string[];
  /** The row has no price that anybody may tell. */
  readonly spoils: boolean;
}

const swapMarks: Readonly<Record<string, string>> = { '.': ',', ',': '.' };

const mishaps: readonly Mishap[] = [
  {
    // The amount stays what it is: whoever reads it must get it right, or refuse.
    name: 'another decimal mark',
    spoils: false,
    change: (row, { price }) =>
      put(row, price, (cell) => cell.replace(/[.,](?=\d)/g, (mark) => swapMarks[mark] ?? mark)),
  },
  {
    name: 'name and price swapped',
    spoils: true,
    change: (row, { name, price }) => {
      const [one = '', other = ''] = [row[name], row[price]];
      return put(
        put(row, name, () => other),
        price,
        () => one,
      );
    },
  },
  {
    name: 'another currency',
    spoils: true,
    change: (row, { price }) =>
      put(row, price, (cell) => `${cell.replace(/[^\d.,]/g, '').replace(/[.,]$/, '')} GBP`),
  },
  { name: 'a date', spoils: true, change: (row, { price }) => put(row, price, () => '12.05.2024') },
  { name: 'a date with words', spoils: true, change: (row, { price }) => put(row, price, () => '5 мая') },
  { name: 'from', spoils: true, change: (row, { price }) => put(row, price, (cell) => `от ${cell}`) },
  {
    name: 'a range',
    spoils: true,
    change: (row, { price }) => put(row, price, (cell) => `${cell} - ${cell}0`),
  },
  { name: 'a percentage', spoils: true, change: (row, { price }) => put(row, price, () => '15%') },
  {
    name: 'two lines',
    spoils: true,
    change: (row, { price }) => put(row, price, (cell) => `${cell}\n${cell}`),
  },
  { name: 'nothing', spoils: true, change: (row, { price }) => put(row, price, () => '') },
  { name: 'a formula’s error', spoils: true, change: (row, { price }) => put(row, price, () => '#REF!') },
  { name: 'thousands in words', spoils: true, change: (row, { price }) => put(row, price, () => '5 тыс.') },
  { name: 'a minus', spoils: true, change: (row, { price }) => put(row, price, (cell) => `-${cell}`) },
];

const put = (row: readonly string[], index: number, change: (cell: string) => string): string[] =>
  row.map((cell, at) => (at === index ? change(cell) : cell));

/** Lets something go wrong in one row of a table, or in its order; the truth is told anew. */
export function goWrong(arranged: Arranged, seed: number): Arranged {
  const { plain, rows } = arranged;
  if (!plain) return arranged;
  const count = rows.length - plain.firstRow;
  const at = plain.firstRow + (seed % count);
  const row = rows[at];
  if (!row) return arranged;
  const kind = Math.floor(seed / count) % (mishaps.length + 2);
  const prices = new Map(arranged.prices);
  const sku = row[plain.sku] ?? '';
  const mishap = mishaps[kind];
  if (mishap) {
    if (mishap.spoils) prices.delete(sku);
    return { ...arranged, prices, rows: rows.with(at, mishap.change([...row], plain, rows)) };
  }
  // One SKU with two prices: neither can be told. Or a cell too many, with nothing in its place any more.
  prices.delete(sku);
  if (kind === mishaps.length) {
    const other = put(row, plain.price, (cell) =>
      cell.replace(/[1-8]/, (digit) => String(Number(digit) + 1)),
    );
    return { ...arranged, prices, rows: [...rows, other] };
  }
  return { ...arranged, prices, rows: rows.with(at, ['', ...row]) };
}
