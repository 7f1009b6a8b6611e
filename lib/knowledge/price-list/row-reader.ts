import type { Field, ReasonKey, Refusal } from '../schemas';
import type { FoundTable } from './found-table';
import type { Reading, ReasonParams } from './reading';
import { showCell } from './show-cell';
import type { Cell, TableRow } from './table';

type SingleField = Exclude<Field, 'option'>;

/** One data row on its way to becoming an item: gives its cells and collects what had to be refused. */
export interface RowReader {
  readonly row: TableRow;
  readonly table: FoundTable;
  readonly refusals: Refusal[];
  cell(field: SingleField): Cell | undefined;
  /** The value, or null after noting why there is none. */
  take<T>(field: SingleField, reading: Reading<T>): T | null;
  refuse(header: string | null, value: string, key: ReasonKey, params?: ReasonParams): void;
}

export function rowReader(table: FoundTable, row: TableRow): RowReader {
  const refusals: Refusal[] = [];
  const column = (field: SingleField) => table.columns.byField.get(field);
  const cell = (field: SingleField): Cell | undefined => {
    const index = column(field)?.index;
    return index === undefined ? undefined : row.cells[index];
  };
  const refuse: RowReader['refuse'] = (header, value, key, params = {}) => {
    refusals.push({
      sheet: table.sheet,
      row: row.number,
      column: header,
      value,
      reason: { key, params: { ...params } },
    });
  };
  return {
    row,
    table,
    refusals,
    cell,
    refuse,
    take: (field, reading) => {
      if (reading.ok) return reading.value;
      refuse(column(field)?.header ?? null, showCell(cell(field)), reading.key, reading.params);
      return null;
    },
  };
}
