import type { HeaderMeaning } from './header-meaning';
import type { Field } from './schemas';

/** A column of this field, about which nothing else is said. */
export function plainMeaning(field: Field): HeaderMeaning {
  return { field, rank: 0, option: null, currency: null, percent: false, durationUnit: null, per: null };
}
