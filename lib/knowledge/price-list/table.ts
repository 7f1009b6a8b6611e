import type { NumberFormat } from '@/lib/vendors/xlsx';

/** One cell that holds something. `shared`: the value stands in a merged range that covers several rows. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly shared: boolean }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly format: NumberFormat;
      readonly shared: boolean;
    }
  | { readonly kind: 'error'; readonly text: string; readonly shared: boolean }
  | { readonly kind: 'uncalculated'; readonly shared: boolean };

/** Columns of one row that are merged into one cell, both ends included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

export interface TableRow {
  /** The file's own number, counted from 1, as Excel shows it. */
  readonly number: number;
  /** By column; a hole is an empty cell. */
  readonly cells: readonly (Cell | undefined)[];
  /** How many cells the line has, with empty ones; null where cells carry their own address (spreadsheets). */
  readonly width: number | null;
  /** Merged cells over several columns: the value stands in the first. */
  readonly spans: readonly Span[];
  /** Quotation marks that close where no cell ends: nobody knows where the cells are. */
  readonly flawed: boolean;
}
