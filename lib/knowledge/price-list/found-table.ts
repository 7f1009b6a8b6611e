import type { Columns } from './columns';
import type { MoneyColumn } from './money-column';
import type { TableRow } from './table';

/** A table whose header was recognised, with the rows under it. */
export interface FoundTable {
  readonly sheet: string | null;
  readonly columns: Columns;
  readonly rows: readonly TableRow[];
  readonly price: MoneyColumn | null;
  readonly prepayment: MoneyColumn | null;
  /** A column that tells products from services. */
  readonly tellsKind: boolean;
}
