import type { ReasonKey } from '../schemas';
import type { CurrencyMention } from './currency-mention';
import type { Numeral } from './numeral';

/** A price as text, read by grammar; its numeral is still to be judged against the column. */
export type PriceText =
  | { readonly kind: 'blank' }
  | { readonly kind: 'free' }
  | {
      readonly kind: 'amount';
      readonly numeral: Numeral;
      /** Both, when one stands before the digits and another after. */
      readonly currencies: readonly CurrencyMention[];
      readonly per: string | null;
    }
  | { readonly kind: 'refused'; readonly key: ReasonKey };
