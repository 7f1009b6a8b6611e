import type { Columns } from './columns';
import { showCell } from './show-cell';
import type { TableRow } from './table';

/** Fewer cells than headers, or text beyond them: a separator is missing or too many, so no cell is where it seems. */
export function isMisaligned({ width, fullWidth, all }: Columns, row: TableRow): boolean {
  // A row of a spreadsheet that has moved to the right: nothing in the first column, something past the last.
  if (row.width === null)
    return row.cells[width] !== undefined && row.cells[all[0]?.index ?? 0] === undefined;
  if (row.width < width) return true;
  const most = Math.max(width, fullWidth ?? 0);
  return row.width > most && row.cells.slice(most).some((cell) => showCell(cell) !== '');
}
