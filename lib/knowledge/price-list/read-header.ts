import type { Field } from '../schemas';
import type { Column, Columns } from './columns';
import { interpretHeader } from './interpret-header';
import { showCell } from './show-cell';
import type { TableRow } from './table';

/** Reads one row as the header of a table, whether it makes sense as one or not. */
export function readHeader(row: TableRow, currency: string | null, ignored: ReadonlySet<Field>): Columns {
  const headers: string[] = [];
  for (let index = 0; index < row.cells.length; index += 1) headers.push(showCell(row.cells[index]));
  const found: Column[] = [];
  for (const [index, header] of headers.entries()) {
    // Only words head a column; a number or a date there is data.
    const meaning = row.cells[index]?.kind === 'text' ? interpretHeader(header) : null;
    if (meaning && !ignored.has(meaning.field)) found.push({ index, header, meaning });
  }
  const byField = new Map<Exclude<Field, 'option'>, Column>();
  for (const column of found) {
    const { field, rank } = column.meaning;
    const taken = field === 'option' ? undefined : byField.get(field);
    if (field !== 'option' && field !== 'price' && (!taken || taken.meaning.rank > rank))
      byField.set(field, column);
  }
  const prices = choosePrices(found, currency);
  const [price] = prices;
  if (price && prices.length === 1) byField.set('price', price);
  const options = distinctOptions(found);
  const used = new Set([...byField.values(), ...options]);
  return {
    headerRow: row.number,
    width: headers.findLastIndex((header) => header !== '') + 1,
    fullWidth: row.width,
    byField,
    options,
    all: headers.flatMap((header, index) => {
      if (header === '') return [];
      const column = found.find((candidate) => candidate.index === index && used.has(candidate));
      return [{ index, header, field: column?.meaning.field ?? null }];
    }),
    rivalPrices: prices.length > 1 ? prices.map(({ header }) => header) : [],
  };
}

const reduced = /sale|special|discount|скид|акци/i;

/**
 * Of `Цена, руб` and `Цена, USD` the one in the company's currency, of `Price` and `Cost` the plainer one; otherwise all
 * that could be the price. A reduced price beside another leaves open which one is asked for today.
 */
function choosePrices(found: readonly Column[], currency: string | null): readonly Column[] {
  const prices = found.filter(({ meaning }) => meaning.field === 'price');
  if (prices.length < 2 || prices.some(({ header }) => reduced.test(header))) return prices;
  const own = prices.filter(({ meaning }) => currency !== null && meaning.currency?.includes(currency));
  if (own.length === 1 && prices.every(({ meaning }) => meaning.currency !== null)) return own;
  const plain = prices.filter(({ meaning }) => meaning.rank === 0);
  return plain.length === 1 ? plain : prices;
}

function distinctOptions(found: readonly Column[]): readonly Column[] {
  const names = new Set<string>();
  return found.filter(({ meaning }) => {
    if (meaning.option === null || names.has(meaning.option.toLowerCase())) return false;
    names.add(meaning.option.toLowerCase());
    return true;
  });
}
