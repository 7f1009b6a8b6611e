import type { TableSurvey } from './survey-table';
import type { TableRow } from './table';

/** A header and the rows down to the next one. */
export interface Section {
  /** Rows of its header; the first data row, alone, where it has none. */
  readonly header: readonly TableRow[];
  /** Where it begins, header included, and where its data begins and ends; the file's own numbers. */
  readonly from: number;
  readonly firstRow: number;
  lastRow: number;
  /** Side by side. Empty: another table seems to begin here, but its header does not say enough to read it. */
  readonly tables: readonly TableSurvey[];
}

/** What the first pass learns about a sheet, row after row. */
export interface SheetLayout {
  add(row: TableRow): void;
  /** To be called once after the last row. */
  end(): void;
  readonly sections: readonly Section[];
  /** The first rows that hold something. */
  readonly beginning: readonly TableRow[];
  readonly rows: number;
  readonly width: number;
  /** By the reader; not as the owner says. */
  readonly detected: boolean;
}
