import { showCell } from './show-cell';
import type { TableRow } from './table';

/** Whether a row says the same, word for word, as one of these. */
export function isHeaderRow(header: readonly TableRow[], row: TableRow): boolean {
  return header.some((other) => {
    const length = Math.max(other.cells.length, row.cells.length);
    for (let index = 0; index < length; index += 1)
      if (showCell(other.cells[index]) !== showCell(row.cells[index])) return false;
    return true;
  });
}
