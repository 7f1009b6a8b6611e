import type { Column } from './columns';
import type { Convention } from './convention';
import type { PriceText } from './price-text';
import type { TableRow } from './table';

/** A column of amounts, read once as a whole before its cells are judged one by one. */
export interface MoneyColumn {
  readonly column: Column;
  readonly convention: Convention;
  readonly texts: ReadonlyMap<TableRow, PriceText>;
}
