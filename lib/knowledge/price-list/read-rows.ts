import type { Note, ReadFaq, Refusal } from '../schemas';
import type { FoundTable } from './found-table';
import { readFaqRow } from './read-faq-row';
import { type ItemCandidate, type ItemRules, readItem } from './read-item';
import { rowReader } from './row-reader';
import { showCell } from './show-cell';
import type { TableRow } from './table';

export interface ReadRows {
  readonly candidates: readonly ItemCandidate[];
  readonly faq: readonly ReadFaq[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
}

/** Reads the data rows of one table; every row that is not empty ends as an item, an answer, a refusal or a note. */
export function readRows(table: FoundTable, rules: ItemRules): ReadRows {
  const candidates: ItemCandidate[] = [];
  const faq: ReadFaq[] = [];
  const refused: Refusal[] = [];
  const notes: Note[] = [];
  if (table.columns.rivalPrices.length > 0) return { candidates, faq, refused: [rivals(table)], notes };
  for (const row of table.rows) {
    const filled = row.cells.filter((cell) => cell?.kind === 'uncalculated' || showCell(cell) !== '');
    if (filled.length === 0) continue;
    if (repeatsHeader(table, row)) {
      notes.push({ sheet: table.sheet, row: row.number, key: 'header-repeated', params: {} });
      continue;
    }
    const reader = rowReader(table, row);
    if (isMisaligned(table, row)) {
      const params = { cells: row.width ?? 0, expected: table.columns.width };
      reader.refuse(
        null,
        row.cells
          .map((cell) => showCell(cell))
          .join(' · ')
          .slice(0, 200),
        'cells-misaligned',
        params,
      );
    } else if (filled.length === 1) {
      reader.refuse(null, showCell(filled[0]), 'lone-cell');
    } else {
      const answer = readFaqRow(reader);
      if (answer) faq.push(answer);
      const candidate = isItemRow(table, row, answer !== null) ? readItem(reader, rules) : null;
      if (candidate) candidates.push(candidate);
    }
    refused.push(...reader.refusals);
  }
  return { candidates, faq, refused, notes };
}

/** In a table of both, a row with an answer is an item only if it also has a name or a price. */
function isItemRow(table: FoundTable, row: TableRow, answered: boolean): boolean {
  const { byField } = table.columns;
  if (!byField.has('name') || !byField.has('price')) return false;
  const filled = (['name', 'price'] as const).some(
    (field) => showCell(row.cells[byField.get(field)?.index ?? -1]) !== '',
  );
  return filled || (!answered && !byField.has('question'));
}

/** Fewer cells than headers, or text beyond them: a separator is missing or too many, so no cell is where it seems. */
function isMisaligned({ columns }: FoundTable, row: TableRow): boolean {
  if (row.width === null) return false;
  const beyond = row.cells.slice(Math.max(columns.width, columns.fullWidth ?? 0));
  return row.width < columns.width || beyond.some((cell) => showCell(cell) !== '');
}

function repeatsHeader({ columns }: FoundTable, row: TableRow): boolean {
  const texts = row.cells.map((cell) => showCell(cell)).filter((text) => text !== '');
  return (
    texts.length === columns.all.length && columns.all.every(({ header }, index) => texts[index] === header)
  );
}

function rivals({ sheet, columns }: FoundTable): Refusal {
  const names = columns.rivalPrices.join(', ');
  return {
    sheet,
    row: columns.headerRow,
    column: columns.rivalPrices[0] ?? null,
    value: names,
    reason: { key: 'two-price-columns', params: { columns: names } },
  };
}
