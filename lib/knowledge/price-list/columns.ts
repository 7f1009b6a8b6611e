import type { HeaderMeaning } from './header-meaning';
import type { Field } from './schemas';
import type { Variant } from './variant';

export interface Column {
  readonly index: number;
  /** As written in the file, the rows of a header joined by ` / `. */
  readonly header: string;
  readonly meaning: HeaderMeaning;
}

export interface PriceColumn extends Column {
  /** Set where several price columns stand for variants of one item. */
  readonly variant: Variant | null;
  /** Nothing but the currencies in it says that this is a price: a cell without one is not taken. */
  readonly marked: boolean;
}

/** The columns of a table, understood. */
export interface Columns {
  /** First and last row of the header; null where there is none. */
  readonly headerFrom: number | null;
  readonly headerRow: number | null;
  /** Where the cells of this table stand: others may stand beside it. `to` is not included. */
  readonly from: number;
  readonly to: number;
  /** First of the tables that stand side by side: speaks for rows as a whole. */
  readonly leads: boolean;
  /** What a row must have at least, and may have at most; null for spreadsheets. */
  readonly width: number;
  readonly fullWidth: number | null;
  /** `price` is the first of `prices`. */
  readonly byField: ReadonlyMap<Exclude<Field, 'option'>, Column>;
  readonly prices: readonly PriceColumn[];
  readonly options: readonly Column[];
  /** Every column that has a header, or would have one, with what it was taken for. */
  readonly all: ReadonlyArray<{
    readonly index: number;
    readonly header: string;
    readonly field: Field | null;
    readonly option: string | null;
    readonly variant: Variant | null;
  }>;
  /** The owner has said which column is what. */
  readonly byHand: boolean;
  /** Several columns could be the price. */
  readonly rivalPrices: readonly string[];
}
