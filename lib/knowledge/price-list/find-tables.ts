import { AppError } from '@/lib/platform/errors/app-error';
import type { Field, Note, Refusal } from '../schemas';
import type { Column, Columns } from './columns';
import type { FoundTable } from './found-table';
import { interpretHeader } from './interpret-header';
import { readKind } from './read-kind';
import { showCell } from './show-cell';
import { type Section, splitTable } from './split-table';
import { surveyMoneyColumn } from './survey-money-column';
import type { Table, TableRow } from './table';

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  /** Rows under a header that does not say enough. */
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
}

/**
 * Every table of the visible sheets under whose header something can be sold or answered. Throws `invalid` when there
 * is none: `price-list-no-price` when only the price is missing, `price-list-no-header` otherwise.
 */
export function findTables(
  tables: readonly Table[],
  currency: string | null,
  ignored: ReadonlySet<Field>,
): FoundTables {
  const found: FoundTable[] = [];
  const refused: Refusal[] = [];
  const notes: Note[] = [];
  const filled = tables.filter(({ rows }) => rows.length > 0);
  for (const table of filled) {
    const { sheet } = table;
    const sections = table.hidden ? [] : splitTable(table, currency, ignored);
    for (const section of sections) {
      if (section.columns) found.push(survey(sheet, section.columns, section.rows));
      else refused.push(...refuseAll(sheet, section));
    }
    if (sections.length > 0) continue;
    notes.push({
      sheet,
      row: null,
      key: table.hidden ? 'sheet-hidden' : 'sheet-skipped',
      params: { sheet: sheet ?? '' },
    });
  }
  if (found.length === 0) throw noHeader(filled);
  return { tables: found, refused, notes };
}

function survey(sheet: string | null, columns: Columns, rows: readonly TableRow[]): FoundTable {
  const { byField } = columns;
  const price = byField.get('price');
  const prepayment = byField.get('prepayment');
  const kind = byField.get('kind')?.index;
  const rival = price && hasUnnamedRival(price, columns, rows);
  return {
    sheet,
    columns: rival ? { ...columns, rivalPrices: [price.header, '?'] } : columns,
    rows,
    price: price ? surveyMoneyColumn(price, rows) : null,
    prepayment: prepayment ? surveyMoneyColumn(prepayment, rows) : null,
    // A column headed `type` may as well hold categories; it tells the kind only if some cell does.
    tellsKind: kind !== undefined && rows.some((row) => readKind(showCell(row.cells[kind])) !== null),
  };
}

/** A header over two columns (`Price` over wholesale and retail) leaves the second one without a name. */
function hasUnnamedRival(price: Column, { all }: Columns, rows: readonly TableRow[]): boolean {
  const next = price.index + 1;
  if (all.some(({ index }) => index === next)) return false;
  return rows.some((row) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(showCell(row.cells[next])));
}

function refuseAll(sheet: string | null, { header, rows }: Section): Refusal[] {
  const key = 'other-table' as const;
  const shown = (row: TableRow): string[] =>
    row.cells.map((cell) => showCell(cell)).filter((text) => text !== '');
  return rows.flatMap((row) => {
    const value = shown(row).join(' · ').slice(0, 200);
    const reason = { key, params: { row: header.number, columns: shown(header).slice(0, 12).join(', ') } };
    return value === '' ? [] : [{ sheet, row: row.number, column: null, value, reason }];
  });
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
