import { AppError } from '@/lib/platform/errors/app-error';
import type { Field, Note } from '../schemas';
import type { Columns } from './columns';
import { findColumns } from './find-columns';
import type { FoundTable } from './found-table';
import { interpretHeader } from './interpret-header';
import { readKind } from './read-kind';
import { showCell } from './show-cell';
import { surveyMoneyColumn } from './survey-money-column';
import type { Table, TableRow } from './table';

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly notes: readonly Note[];
}

/**
 * Every visible sheet under whose header something can be sold or answered. Throws `invalid` when there is none:
 * `price-list-no-price` when only the price is missing, `price-list-no-header` otherwise.
 */
export function findTables(
  tables: readonly Table[],
  currency: string | null,
  ignored: ReadonlySet<Field>,
): FoundTables {
  const found: FoundTable[] = [];
  const notes: Note[] = [];
  const filled = tables.filter(({ rows }) => rows.length > 0);
  for (const table of filled) {
    const { sheet } = table;
    const columns = table.hidden ? null : findColumns(table, currency, ignored);
    if (columns) found.push(survey(sheet, columns, table.rows));
    else
      notes.push({
        sheet,
        row: null,
        key: table.hidden ? 'sheet-hidden' : 'sheet-skipped',
        params: { sheet: sheet ?? '' },
      });
  }
  if (found.length === 0) throw noHeader(filled);
  return { tables: found, notes };
}

function survey(sheet: string | null, columns: Columns, all: readonly TableRow[]): FoundTable {
  const rows = all.slice(columns.headerIndex + 1);
  const { byField } = columns;
  const price = byField.get('price');
  const prepayment = byField.get('prepayment');
  const kind = byField.get('kind')?.index;
  return {
    sheet,
    columns,
    rows,
    price: price ? surveyMoneyColumn(price, rows) : null,
    prepayment: prepayment ? surveyMoneyColumn(prepayment, rows) : null,
    // A column headed `type` may as well hold categories; it tells the kind only if some cell does.
    tellsKind: kind !== undefined && rows.some((row) => readKind(showCell(row.cells[kind])) !== null),
  };
}

function noHeader(tables: readonly Table[]): AppError {
  for (const row of tables.flatMap(({ rows }) => rows.slice(0, 20))) {
    const headers = row.cells.map((cell) => showCell(cell)).filter((header) => header !== '');
    const fields = new Set(headers.map((header) => interpretHeader(header)?.field));
    if (!fields.has('name') || fields.has('price') || fields.size < 2) continue;
    const columns = headers.slice(0, 12).join(', ');
    return new AppError('invalid', 'price-list-no-price', { params: { row: row.number, columns } });
  }
  return new AppError('invalid', 'price-list-no-header');
}
