import type { Measure } from '@/lib/assistant/language/read-measure';

/** Something of the price list as a customer named it. */
export interface Mention {
  /** What is to be done with it, as far as the words say. */
  readonly act: 'add' | 'set' | 'remove' | null;
  /** Folded words that may be a name or an option; small words are left out. */
  readonly words: readonly string[];
  /** How many, when said plainly: «2 розы», «розы 3 шт». May be a fraction: «полтора». */
  readonly quantity: number | null;
  /** How much of it: «полкило», "300 g". Part of the name, or an amount, as the price list will tell. */
  readonly measure: Measure | null;
  /** A bare number after the words: how many («розы 5»), or a part of the name («iPhone 15»). */
  readonly trailing: number | null;
  /** Places in the list shown last: «второй», «№ 2»; -1 is the last one. */
  readonly picks: readonly number[];
  /** «Его», "that one": whatever was spoken of last. */
  readonly pronoun: boolean;
  /** «Ещё», "another": on top of what is there. */
  readonly more: boolean;
  /** Follows «и» or "and": may be the second half of one name («стрижка и укладка»). */
  readonly joined: boolean;
}

/** Nothing named yet. */
export const emptyMention: Mention = {
  act: null,
  words: [],
  quantity: null,
  measure: null,
  trailing: null,
  picks: [],
  pronoun: false,
  more: false,
  joined: false,
};
