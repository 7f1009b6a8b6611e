import type { Field } from '../schemas';
import type { Column, Columns } from './columns';
import { interpretHeader } from './interpret-header';
import { showCell } from './show-cell';
import type { Table, TableRow } from './table';

const rowsSearched = 20;

/**
 * Finds the header among the first rows of a table: the row with the most recognised headers that names at least an
 * item's name and price, or a question and an answer. null when there is none.
 */
export function findColumns(
  table: Table,
  companyCurrency: string | null,
  ignored: ReadonlySet<Field>,
): Columns | null {
  let best: Columns | null = null;
  for (const [index, row] of table.rows.slice(0, rowsSearched).entries()) {
    const columns = readHeader(row, index, companyCurrency, ignored);
    const { byField, rivalPrices } = columns;
    const items = byField.has('name') && (byField.has('price') || rivalPrices.length > 0);
    const faq = byField.has('question') && byField.has('answer');
    if ((items || faq) && (!best || weight(columns) > weight(best))) best = columns;
  }
  return best;
}

const weight = (columns: Columns): number =>
  columns.byField.size + columns.options.length + columns.rivalPrices.length;

function readHeader(
  row: TableRow,
  headerIndex: number,
  currency: string | null,
  ignored: ReadonlySet<Field>,
): Columns {
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
    headerIndex,
    width: headers.findLastIndex((header) => header !== '') + 1,
    fullWidth: row.width,
    byField,
    options,
    all: headers.flatMap((header, index) => {
      if (header === '') return [];
      const column = found.find((candidate) => candidate.index === index && used.has(candidate));
      return [{ header, field: column?.meaning.field ?? null }];
    }),
    rivalPrices: prices.length > 1 ? prices.map(({ header }) => header) : [],
  };
}

/** Of `Цена, руб` and `Цена, USD` the one in the company's currency; otherwise all that could be the price. */
function choosePrices(found: readonly Column[], currency: string | null): readonly Column[] {
  const prices = found.filter(({ meaning }) => meaning.field === 'price');
  if (prices.length < 2 || currency === null || prices.some(({ meaning }) => meaning.currency === null))
    return prices;
  const own = prices.filter(({ meaning }) => meaning.currency?.includes(currency));
  return own.length === 1 ? own : prices;
}

function distinctOptions(found: readonly Column[]): readonly Column[] {
  const names = new Set<string>();
  return found.filter(({ meaning }) => {
    if (meaning.option === null || names.has(meaning.option.toLowerCase())) return false;
    names.add(meaning.option.toLowerCase());
    return true;
  });
}
