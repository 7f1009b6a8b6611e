import type { ReadFaq, Refusal } from '../schemas';
import type { FoundTable } from './found-table';
import { isMisaligned } from './is-misaligned';
import { readFaqRow } from './read-faq-row';
import { type ItemCandidate, type ItemRules, readItem } from './read-item';
import { rowReader } from './row-reader';
import { showCell } from './show-cell';
import type { Cell, TableRow } from './table';

export interface ReadRow {
  readonly candidates: readonly ItemCandidate[];
  readonly faq: readonly ReadFaq[];
  readonly refused: readonly Refusal[];
}

const nothing: ReadRow = { candidates: [], faq: [], refused: [] };

/** Reads one data row of a table; unless it is empty there it ends as items, an answer, or refusals. */
export function readRow(table: FoundTable, row: TableRow, rules: ItemRules): ReadRow {
  const { from, to, rivalPrices } = table.columns;
  if (rivalPrices.length > 0) return nothing;
  const filled = row.cells.slice(from, to).filter((cell) => cell !== undefined && isFilled(cell));
  const [only] = filled;
  if (only === undefined) return nothing;
  const reader = rowReader(table, row);
  const whole = (key: 'quotes-unclear' | 'cells-misaligned', params = {}): ReadRow => {
    const value = row.cells.map((cell) => showCell(cell)).join(' · ');
    if (table.columns.leads) reader.refuse(null, value.slice(0, 200), key, params);
    return { ...nothing, refused: reader.refusals };
  };
  if (row.flawed) return whole('quotes-unclear');
  if (isMisaligned(table.columns, row))
    return whole('cells-misaligned', { cells: row.width ?? row.cells.length, expected: table.columns.width });
  if (filled.length === 1) {
    reader.refuse(null, showCell(only), 'lone-cell');
    return { ...nothing, refused: reader.refusals };
  }
  const answer = readFaqRow(reader);
  const candidates = isItemRow(table, row, answer !== null) ? readItem(reader, rules) : [];
  return { candidates, faq: answer ? [answer] : [], refused: reader.refusals };
}

/** In a table of both, a row with an answer is an item only if it also has a name or a price. */
function isItemRow({ columns }: FoundTable, row: TableRow, answered: boolean): boolean {
  const { byField, prices } = columns;
  const name = byField.get('name');
  if (!name || prices.length === 0) return false;
  const filled = [name, ...prices].some(({ index }) => showCell(row.cells[index]) !== '');
  return filled || (!answered && !byField.has('question'));
}

const isFilled = (cell: Cell): boolean => cell.kind === 'uncalculated' || showCell(cell) !== '';
