import type { TableRow } from './table';

export interface RowBatch {
  /** Number of the sheet, from 0. */
  readonly sheet: number;
  readonly rows: readonly TableRow[];
  /** How much of the file is behind, 0..1. */
  readonly share: number;
}

/** A file opened as rows of cells. */
export interface Source {
  /** null for spreadsheets. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** The name is null in text files. */
  readonly sheets: readonly { readonly name: string | null; readonly hidden: boolean }[];
  /** All rows from the beginning, sheet by sheet; may be asked for again. Empty rows may be left out. */
  read(): AsyncGenerator<RowBatch>;
}
