import { AppError } from '@/lib/platform/errors/app-error';
import { type ArchiveSource, openWorkbook, type WorkbookCell, type WorkbookSheet } from '@/lib/vendors/xlsx';
import type { RowBatch, Source } from './source';
import { type MergeSpreader, mergeSpreader } from './spread-merges';
import type { Cell, TableRow } from './table';

/** Opens an `.xlsx` file. Throws `invalid` when it is damaged, disguised or unreasonably large. */
export async function openSpreadsheet(source: ArchiveSource): Promise<Source> {
  const workbook = await openWorkbook(source);
  if (workbook.length === 0) throw new AppError('invalid', 'price-list-empty');
  return {
    encoding: null,
    delimiter: null,
    sheets: workbook.map(({ name, hidden }) => ({ name, hidden })),
    read: () => readSheets(workbook),
  };
}

async function* readSheets(workbook: readonly WorkbookSheet[]): AsyncGenerator<RowBatch> {
  const total = workbook.reduce((sum, { size }) => sum + size, 0) || 1;
  let before = 0;
  for (const [index, sheet] of workbook.entries()) {
    const merges = mergeSpreader(sheet.merges);
    for await (const { rows, behind } of sheet.rows()) {
      const share = Math.min(1, (before + behind) / total);
      yield { sheet: index, rows: rows.map((row) => toRow(row, merges)), share };
    }
    before += sheet.size;
  }
}

function toRow(
  { number, cells }: { number: number; cells: readonly (WorkbookCell | undefined)[] },
  merges: MergeSpreader,
): TableRow {
  const own = cells.map((cell) => (cell ? toCell(cell) : undefined));
  return { number, ...merges.spread(number, own), width: null, flawed: false };
}

function toCell(cell: WorkbookCell): Cell {
  return cell.kind === 'boolean'
    ? { kind: 'text', text: cell.value ? 'TRUE' : 'FALSE', shared: false }
    : { ...cell, shared: false };
}
