import type { Columns } from './columns';
import type { MoneyColumn } from './money-column';

/** A table whose columns are understood, and what a first look at its rows has taught. */
export interface FoundTable {
  /** Number of the table in the file, and of its sheet, from 0. */
  readonly index: number;
  readonly sheetIndex: number;
  /** Name of the sheet; null for text files. */
  readonly sheet: string | null;
  readonly columns: Columns;
  /** As `columns.prices`. */
  readonly prices: readonly MoneyColumn[];
  readonly prepayment: MoneyColumn | null;
  /** A column that tells products from services. */
  readonly tellsKind: boolean;
}
