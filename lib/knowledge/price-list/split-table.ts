import type { Field } from '../schemas';
import type { Columns } from './columns';
import { isHeaderLike } from './is-header-like';
import { readHeader } from './read-header';
import type { Table, TableRow } from './table';

/** A header and the rows down to the next one. */
export interface Section {
  readonly header: TableRow;
  /** null: another table seems to begin here, but its header does not say enough to read it. */
  readonly columns: Columns | null;
  readonly rows: readonly TableRow[];
}

const rowsSearched = 20;

/**
 * Parts a sheet into tables. The first header must stand among the first rows; a later row that looks like another
 * header begins another table, because the columns under it may mean something else. Empty when there is no header.
 */
export function splitTable(
  table: Table,
  currency: string | null,
  ignored: ReadonlySet<Field>,
): readonly Section[] {
  const sections: { header: TableRow; columns: Columns | null; rows: TableRow[] }[] = [];
  for (const [index, row] of table.rows.entries()) {
    const current = sections.at(-1);
    if (!current && index >= rowsSearched) break;
    if (current && (!isHeaderLike(row) || repeats(current.header, row))) {
      current.rows.push(row);
      continue;
    }
    const columns = readHeader(row, currency, ignored);
    if (current || isSufficient(columns)) {
      sections.push({ header: row, columns: isSufficient(columns) ? columns : null, rows: [] });
    }
  }
  return sections;
}

/** Names at least an item's name and price, or a question and an answer. */
function isSufficient({ byField, rivalPrices }: Columns): boolean {
  const items = byField.has('name') && (byField.has('price') || rivalPrices.length > 0);
  return items || (byField.has('question') && byField.has('answer'));
}

function repeats(header: TableRow, row: TableRow): boolean {
  const texts = ({ cells }: TableRow): string =>
    cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])).join('\n');
  return texts(header) === texts(row);
}
