import { AppError } from '@/lib/platform/errors/app-error';
import type { TextTable } from './text-table';
import { unescapeText } from './unescape-text';
import type { NumberFormat, WorkbookCell } from './workbook';

export interface SheetTables {
  readonly strings: TextTable;
  readonly styles: readonly NumberFormat[];
}

/** A cell as it stands in the file. */
export interface WrittenCell {
  readonly type: string;
  readonly style: number;
  readonly formula: boolean;
  readonly value: string | null;
}

const plain: NumberFormat = { kind: 'number', literal: '', padding: 0 };

/** What a cell holds; null when it is empty. Throws `invalid` when it refers to what is not there. */
export function readCell(cell: WrittenCell, tables: SheetTables): WorkbookCell | null {
  const { value } = cell;
  if (value === null || (value.trim() === '' && cell.type === 'n'))
    return cell.formula ? { kind: 'uncalculated' } : null;
  switch (cell.type) {
    case 's':
      return textCell(tables.strings.get(Number(value)) ?? malformed());
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

function malformed(): never {
  throw new AppError('invalid', 'spreadsheet-malformed');
}
