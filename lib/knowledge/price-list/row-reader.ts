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
  return new Reader(table, row);
}

/** A class, because one is made for each row of the file. */
class Reader<T extends RowTable> implements RowReader<T> {
  readonly refusals: Refusal[] = [];

  constructor(
    readonly table: T,
    readonly row: TableRow,
  ) {}

  cell(field: SingleField): Cell | undefined {
    const index = this.table.columns.byField.get(field)?.index;
    return index === undefined ? undefined : this.row.cells[index];
  }

  headerOf(field: SingleField): string | null {
    return this.table.columns.byField.get(field)?.header ?? null;
  }

  take<V>(field: SingleField, reading: Reading<V>): V | null {
    if (reading.ok) return reading.value;
    this.refuse(this.headerOf(field), showCell(this.cell(field)), reading.key, reading.params);
    return null;
  }

  refuse(header: string | null, value: string, key: ReasonKey, params: ReasonParams = {}): void {
    const reason = { key, params: { ...params } };
    this.refusals.push({ sheet: this.table.sheet, row: this.row.number, column: header, value, reason });
  }
}
