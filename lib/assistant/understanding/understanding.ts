import type { Language } from '@/lib/platform/i18n/languages';
import type { Answer } from './find-answer';
import type { PriceLimit } from './find-price-limit';
import type { Intent } from './intent-cues';
import type { Mention } from './mention';
import type { When } from './when';

export interface Sentence {
  /** As the customer wrote it. */
  readonly text: string;
  readonly intents: ReadonlySet<Intent>;
  readonly mentions: readonly Mention[];
  readonly isQuestion: boolean;
}

/** What a customer's message says, before anything is looked up. */
export interface Understanding {
  readonly language: Language;
  /** Neither Russian nor English. */
  readonly foreign: boolean;
  /** The whole message, made safe. */
  readonly text: string;
  readonly intents: ReadonlySet<Intent>;
  readonly sentences: readonly Sentence[];
  readonly answer: Answer | null;
  /** In the company's local time, whatever zone it was said in. */
  readonly when: When | null;
  /** The time was said in another zone than the company's. */
  readonly otherZone: boolean;
  readonly city: string | null;
  readonly street: string | null;
  readonly limit: PriceLimit | null;
  /** «Замените розы на тюльпаны»: out with the one, in with the other. */
  readonly replace: { readonly out: readonly Mention[]; readonly in: readonly Mention[] } | null;
  /** An advertisement. */
  readonly spam: boolean;
  /** Nothing to read: only signs, or empty. */
  readonly wordless: boolean;
}
