import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive } from './archive';
import { limits } from './limits';
import { parseRange } from './parse-range';
import { readXml } from './read-xml';
import { unescapeText } from './unescape-text';
import type { MergedRange, NumberFormat, WorkbookCell, WorkbookRow } from './workbook';

export interface SheetTables {
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  /** Cells that may still be read, over all sheets. */
  readonly budget: { cells: number };
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | null;
}

const plain: NumberFormat = { kind: 'number', literal: '', padding: 0 };

/** Streams one worksheet; only cells that hold something are kept. Throws `invalid` past the cell limit. */
export async function readSheet(
  archive: Archive,
  path: string,
  tables: SheetTables,
): Promise<{ rows: readonly WorkbookRow[]; merges: readonly MergedRange[] }> {
  const rows: WorkbookRow[] = [];
  const merges: MergedRange[] = [];
  let cells = new Map<number, WorkbookCell>();
  let rowNumber = 0;
  let nextColumn = 0;
  let cell: OpenCell | undefined;
  let collecting = false;
  await readXml(archive, path, {
    open: (name, attributes) => {
      if (name === 'row') {
        rowNumber = Number(attributes.r ?? rowNumber + 1);
        if (!Number.isInteger(rowNumber) || rowNumber < 1) malformed();
        nextColumn = 0;
        cells = new Map();
      } else if (name === 'c') {
        spend(tables);
        const column = parseRange(attributes.r ?? '')?.left ?? nextColumn;
        nextColumn = column + 1;
        cell = {
          column,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          formula: false,
          value: null,
        };
      } else if (name === 'f' && cell) cell.formula = true;
      else if ((name === 'v' || name === 't') && cell) {
        collecting = true;
        cell.value ??= '';
      } else if (name === 'rPh') collecting = false;
      else if (name === 'mergeCell') addMerge(merges, attributes.ref);
    },
    text: (piece) => {
      if (collecting && cell) cell.value += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'c' && cell) {
        const read = readCell(cell, tables);
        if (read) cells.set(cell.column, read);
        cell = undefined;
      } else if (name === 'row' && cells.size > 0) rows.push({ number: rowNumber, cells });
    },
  });
  return { rows, merges };
}

function readCell(cell: OpenCell, tables: SheetTables): WorkbookCell | null {
  const { value } = cell;
  if (value === null || (value.trim() === '' && cell.type === 'n'))
    return cell.formula ? { kind: 'uncalculated' } : null;
  switch (cell.type) {
    case 's':
      return textCell(tables.strings[Number(value)] ?? malformed());
    case 'b':
      return { kind: 'boolean', value: value === '1' };
    case 'e':
      return { kind: 'error', text: value };
    case 'n':
      return numberCell(value, tables.styles[cell.style] ?? plain);
    case 'd':
      return { kind: 'number', value: serialOf(value), format: { kind: 'date', literal: '', padding: 0 } };
    default:
      return textCell(unescapeText(value));
  }
}

const textCell = (text: string): WorkbookCell | null => (text.trim() === '' ? null : { kind: 'text', text });

function numberCell(value: string, format: NumberFormat): WorkbookCell {
  const number = Number(value);
  return Number.isFinite(number) ? { kind: 'number', value: number, format } : malformed();
}

/** Days since the last day of 1899, as Excel counts; text dates are rare, an unreadable one becomes day 0. */
const serialOf = (iso: string): number => (Date.parse(iso) || 0) / 86_400_000 + 25_569;

function addMerge(merges: MergedRange[], reference: string | undefined): void {
  const range = parseRange(reference ?? '');
  if (!range || merges.length >= limits.merges) malformed();
  else merges.push(range);
}

function spend(tables: SheetTables): void {
  tables.budget.cells -= 1;
  if (tables.budget.cells >= 0) return;
  throw new AppError('invalid', 'spreadsheet-too-many-cells', { params: { limit: limits.cells } });
}

function malformed(): never {
  throw new AppError('invalid', 'spreadsheet-malformed');
}
