import { AppError } from '@/lib/platform/errors/app-error';
import { readWorkbook, type WorkbookCell, type WorkbookSheet } from '@/lib/vendors/xlsx';
import type { Cell, Table, TableRow } from './table';

/** No honest sheet repeats more than this; overlapping ranges of a hostile one would multiply without end. */
const mergedCells = 2_000_000;

/** Reads the sheets of an `.xlsx` file. Throws `invalid` when it is damaged, disguised or unreasonably large. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<readonly Table[]> {
  const sheets = await readWorkbook(bytes);
  return sheets.map((sheet) => ({ sheet: sheet.name, hidden: sheet.hidden, rows: readRows(sheet) }));
}

function readRows(sheet: WorkbookSheet): TableRow[] {
  const rows = sheet.rows.map(({ number, cells }) => {
    const row: (Cell | undefined)[] = [];
    for (const [column, cell] of cells) row[column] = toCell(cell);
    return { number, cells: row, width: null };
  });
  spreadMerges(sheet, rows);
  return rows;
}

function toCell(cell: WorkbookCell): Cell {
  return cell.kind === 'boolean'
    ? { kind: 'text', text: cell.value ? 'TRUE' : 'FALSE', shared: false }
    : { ...cell, shared: false };
}

/**
 * A cell merged over several rows stands for each of them (one name, three sizes). Over several columns it does not:
 * the name would become the price.
 */
function spreadMerges(
  sheet: WorkbookSheet,
  rows: readonly { number: number; cells: (Cell | undefined)[] }[],
): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.at(-1)?.number ?? 0;
  let budget = mergedCells;
  for (const { top, bottom, left } of sheet.merges) {
    const cell = bottom > top ? byNumber.get(top)?.cells[left] : undefined;
    if (!cell) continue;
    const shared: Cell = { ...cell, shared: true };
    for (let number = top; number <= Math.min(bottom, last); number += 1) {
      budget -= 1;
      if (budget < 0) throw new AppError('invalid', 'spreadsheet-unsafe');
      const row = byNumber.get(number);
      if (row) row.cells[left] = shared;
    }
  }
}
