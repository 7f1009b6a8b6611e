import type { HeaderMeaning } from './header-meaning';
import type { Variant } from './variant';

/** What stands above one column, understood. */
export interface Heading {
  readonly index: number;
  /** The rows of the header joined by ` / `; empty where nothing stands. */
  readonly header: string;
  readonly meaning: HeaderMeaning | null;
  /** The value of an option that heads the column: `M`. With a price meaning, what the price is for. */
  readonly variant: Variant | null;
  /** Below a price stands something that is not understood. */
  readonly unclear: boolean;
}
