import { columnLetter } from './column-letter';
import type { Columns, PriceColumn } from './columns';
import { parsePriceCell } from './parse-price-cell';
import { plainMeaning } from './plain-meaning';
import { showCell } from './show-cell';
import type { Cell, TableRow } from './table';

const fewestRows = 3;

/**
 * The columns of a table without a header, told by what stands in them: one column of amounts with a currency in each
 * cell, one of words, and beside them nothing but the rows' own numbers. null when anything else could be meant.
 */
export function inferColumns(rows: readonly TableRow[]): Columns | null {
  const data = rows.filter(({ cells }) => cells.filter((cell) => cell !== undefined).length > 1);
  if (data.length < fewestRows) return null;
  const width = Math.max(...data.map(({ cells }) => cells.length));
  const kinds = Array.from({ length: width }, (_, index) => kindOf(data.map(({ cells }) => cells[index])));
  const indexOf = (kind: ColumnKind): number => kinds.indexOf(kind);
  const unclear = kinds.includes('other') || new Set(data.map((row) => row.width)).size > 1;
  const [name, price] = [indexOf('words'), indexOf('money')];
  const once = kinds.lastIndexOf('words') === name && kinds.lastIndexOf('money') === price;
  if (unclear || !once || name === -1 || price === -1) return null;
  return columnsOf(name, price, data[0]?.width ?? null);
}

function columnsOf(name: number, price: number, width: number | null): Columns {
  const nameColumn = { index: name, header: columnLetter(name), meaning: plainMeaning('name') };
  const priceColumn: PriceColumn = {
    index: price,
    header: columnLetter(price),
    meaning: plainMeaning('price'),
    variant: null,
    marked: true,
  };
  const all = [
    { index: name, header: nameColumn.header, field: 'name', option: null, variant: null },
    { index: price, header: priceColumn.header, field: 'price', option: null, variant: null },
  ] as const;
  return {
    headerFrom: null,
    headerRow: null,
    from: 0,
    to: Number.POSITIVE_INFINITY,
    leads: true,
    width: width ?? 0,
    fullWidth: width,
    byField: new Map([
      ['name', nameColumn],
      ['price', priceColumn],
    ]),
    prices: [priceColumn],
    options: [],
    all: all.toSorted((one, other) => one.index - other.index),
    byHand: false,
    rivalPrices: [],
  };
}

type ColumnKind = 'empty' | 'numbering' | 'money' | 'words' | 'other';

function kindOf(cells: readonly (Cell | undefined)[]): ColumnKind {
  const filled = cells.filter((cell) => cell !== undefined);
  if (filled.length === 0) return 'empty';
  if (filled.length < cells.length) return 'other';
  const texts = filled.map((cell) => showCell(cell));
  if (texts.every((text, index) => text === String(Number(texts[0]) + index))) return 'numbering';
  const prices = filled.map((cell) => parsePriceCell(cell));
  if (prices.every((price) => price.kind === 'amount' && price.currencies.length > 0)) return 'money';
  const wordy =
    prices.every(({ kind }) => kind === 'refused') && texts.every((text) => /\p{L}{2}/u.test(text));
  return wordy ? 'words' : 'other';
}
