import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive } from './archive';
import { columnOf } from './column-of';
import { limits } from './limits';
import { readCell, type SheetTables } from './read-cell';
import { streamXml } from './stream-xml';
import type { WorkbookCell, WorkbookRow } from './workbook';

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | null;
}

/** The longest text that Excel keeps in a cell is 32,767 characters. */
const longestValue = 100_000;

/**
 * Streams the rows of one worksheet; only cells that hold something are kept. Throws `invalid` past the limits, and when
 * there are other than `merges` merged ranges.
 */
export async function* readSheet(
  archive: Archive,
  path: string,
  tables: SheetTables,
  merges: number,
): AsyncGenerator<{ readonly rows: readonly WorkbookRow[]; readonly behind: number }> {
  const sheet = sheetHandlers(tables);
  for await (const behind of streamXml(archive, path, sheet.handlers)) {
    yield { rows: sheet.takeRows(), behind };
  }
  if (sheet.mergesSeen() !== merges) malformed();
}

function sheetHandlers(tables: SheetTables) {
  let rows: WorkbookRow[] = [];
  let cells: (WorkbookCell | undefined)[] = [];
  let rowNumber = 0;
  let nextColumn = 0;
  let left = limits.cells;
  let merges = 0;
  let cell: OpenCell | undefined;
  let collecting = false;
  const openRow = (written: string | undefined): void => {
    const number = written === undefined ? rowNumber + 1 : Number(written);
    if (!Number.isInteger(number) || number <= rowNumber || number > limits.rows) malformed();
    rowNumber = number;
    nextColumn = 0;
    cells = [];
  };
  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    left -= 1;
    if (left < 0)
      throw new AppError('invalid', 'spreadsheet-too-many-cells', { params: { limit: limits.cells } });
    const column = columnOf(attributes.r) ?? nextColumn;
    nextColumn = column + 1;
    const style = Number(attributes.s ?? 0);
    cell = { column, type: attributes.t ?? 'n', style, formula: false, value: null };
  };
  const closeCell = (open: OpenCell): void => {
    const read = readCell(open, tables);
    cell = undefined;
    if (!read) return;
    if (open.column >= limits.columns)
      throw new AppError('invalid', 'price-list-too-wide', { params: { limit: limits.columns } });
    cells[open.column] = read;
  };
  return {
    mergesSeen: () => merges,
    takeRows: (): readonly WorkbookRow[] => {
      const taken = rows;
      rows = [];
      return taken;
    },
    handlers: {
      open: (name: string, attributes: Readonly<Record<string, string>>) => {
        if (name === 'c') openCell(attributes);
        else if (name === 'row') openRow(attributes.r);
        else if (name === 'f' && cell) cell.formula = true;
        else if ((name === 'v' || name === 't') && cell) {
          collecting = true;
          cell.value ??= '';
        } else if (name === 'rPh') collecting = false;
        else if (name === 'mergeCell') merges += 1;
      },
      text: (piece: string) => {
        if (!collecting || !cell) return;
        cell.value += piece;
        if ((cell.value?.length ?? 0) > longestValue) malformed();
      },
      close: (name: string) => {
        if (name === 'v' || name === 't') collecting = false;
        else if (name === 'c' && cell) closeCell(cell);
        else if (name === 'row' && cells.length > 0) rows.push({ number: rowNumber, cells });
      },
    },
  };
}

function malformed(): never {
  throw new AppError('invalid', 'spreadsheet-malformed');
}
