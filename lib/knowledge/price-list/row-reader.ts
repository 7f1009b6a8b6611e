import type { FoundTable } from './found-table';
import type { Reading, ReasonParams } from './reading';
import type { Field, ReasonKey, Refusal } from './schemas';
import { showCell } from './show-cell';
import type { Cell, TableRow } from './table';

type SingleField = Exclude<Field, 'option'>;

/** The table of a row, as far as its cells are concerned. */
export type RowTable = Pick<FoundTable, 'sheet' | 'columns'>;

/** One data row on its way to becoming an item: gives its cells and collects what had to be refused. */
export interface RowReader<T extends RowTable = FoundTable> {
  readonly row: TableRow;
  readonly table: T;
  readonly refusals: Refusal[];
  cell(field: SingleField): Cell | undefined;
  headerOf(field: SingleField): string | null;
  /** The value, or null after noting why there is none. */
  take<V>(field: SingleField, reading: Reading<V>): V | null;
  refuse(header: string | null, value: string, key: ReasonKey, params?: ReasonParams): void;
}

export function rowReader<T extends RowTable>(table: T, row: TableRow): RowReader<T> {
  const refusals: Refusal[] = [];
  const column = (field: SingleField) => table.columns.byField.get(field);
  const cell = (field: SingleField): Cell | undefined => {
    const index = column(field)?.index;
    return index === undefined ? undefined : row.cells[index];
  };
  const headerOf = (field: SingleField): string | null => column(field)?.header ?? null;
  const refuse: RowReader['refuse'] = (header, value, key, params = {}) => {
    const reason = { key, params: { ...params } };
    refusals.push({ sheet: table.sheet, row: row.number, column: header, value, reason });
  };
  return {
    row,
    table,
    refusals,
    cell,
    headerOf,
    refuse,
    take: (field, reading) => {
      if (reading.ok) return reading.value;
      refuse(headerOf(field), showCell(cell(field)), reading.key, reading.params);
      return null;
    },
  };
}
