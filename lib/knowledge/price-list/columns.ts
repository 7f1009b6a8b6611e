import type { Field } from '../schemas';
import type { HeaderMeaning } from './header-meaning';

export interface Column {
  readonly index: number;
  /** As written in the file. */
  readonly header: string;
  readonly meaning: HeaderMeaning;
}

/** The header row of a table, understood. */
export interface Columns {
  readonly headerRow: number;
  /** Cells up to the last header that is not empty: what a data row must have at least. */
  readonly width: number;
  /** Cells of the header row with empty ones; null for spreadsheets. */
  readonly fullWidth: number | null;
  readonly byField: ReadonlyMap<Exclude<Field, 'option'>, Column>;
  readonly options: readonly Column[];
  /** Every header in order, with what it was taken for. */
  readonly all: ReadonlyArray<{
    readonly index: number;
    readonly header: string;
    readonly field: Field | null;
  }>;
  /** Several columns could be the price. */
  readonly rivalPrices: readonly string[];
}
