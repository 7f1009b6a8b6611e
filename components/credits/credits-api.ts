import type { Pack } from '@/lib/billing/schemas';
import type { Balance, HistoryEntry } from '@/lib/credits/schemas';
import type { Wire } from '../api/wire';

/** What `/api/credits` gives. */
export interface CreditsView {
  readonly balance: Balance;
  readonly packs: Pack[];
}

export type EntryView = Wire<HistoryEntry>;

/** What `/api/credits/entries` gives. */
export interface EntriesPage {
  readonly entries: EntryView[];
  readonly nextCursor: string | null;
}
