import type { Column } from './columns';
import type { Convention } from './convention';

/** A column of amounts, looked through once as a whole before its cells are judged one by one. */
export interface MoneyColumn {
  readonly column: Column;
  readonly convention: Convention;
  /** Something in it shows that a small bare number is an amount, not a percentage. */
  readonly bareAmounts: boolean;
}
