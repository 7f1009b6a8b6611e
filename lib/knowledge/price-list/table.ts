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

export interface TableRow {
  /** The file's own number, counted from 1, as Excel shows it. */
  readonly number: number;
  /** By column; a hole is an empty cell. */
  readonly cells: readonly (Cell | undefined)[];
  /** How many cells the line has, with empty ones; null where cells carry their own address (spreadsheets). */
  readonly width: number | null;
}

export interface Table {
  /** Name of the sheet; null for text files. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
}
