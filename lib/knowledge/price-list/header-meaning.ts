import type { Field } from '../schemas';
import type { CurrencyMention } from './currency-mention';
import type { DurationUnit } from './read-duration';

/** What a header says its column holds. */
export interface HeaderMeaning {
  readonly field: Field;
  /** 0: said plainly; 1: with words of its own in brackets. The plainest column of a field is taken. */
  readonly rank: 0 | 1;
  /** Name of the option, for option columns. */
  readonly option: string | null;
  readonly currency: CurrencyMention | null;
  readonly percent: boolean;
  readonly durationUnit: DurationUnit | null;
  /** What the price is for, when it is for a measure: `кг`. */
  readonly per: string | null;
}
