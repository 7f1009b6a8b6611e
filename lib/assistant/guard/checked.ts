import type { Temporal } from 'temporal-polyfill';
import type { Claim } from '@/lib/assistant/receipts/schemas';
import type { Span } from '@/lib/assistant/understanding/span';
import type { Violation } from './schemas';
import type { ReadLanguage } from './words/small-words';

/** What a check of a line has found: what nobody vouches for, and what stands where, with what does. */
export interface Checked {
  readonly violations: Violation[];
  readonly claims: TracedClaim[];
}

export type TracedClaim = Omit<Claim, 'reply'>;

/** A line of a reply while it is being checked. */
export interface ReplyLine {
  readonly text: string;
  /** The same as it was written, for words that are something else in capitals. */
  readonly written: string;
  readonly language: ReadLanguage | null;
  /** Names of the facts' items that stand in it. */
  readonly names: readonly string[];
  readonly today: Temporal.PlainDate;
}

/** What a check has found, and which parts of the line it has read. */
export type Read = Checked & { readonly spans: readonly Span[] };
