import type { ClaimSource } from '@/lib/assistant/receipts/schemas';

/** What a number of a tool result counts. `cell`: it stands in a text of the price list or the answers. */
export type NumberRole = 'quantity' | 'stock' | 'duration' | 'percent' | 'order' | 'count' | 'cell' | 'other';

/** One thing that may be said, and where it came from. */
export interface Fact {
  readonly source: ClaimSource;
  /** The folded name of the item it belongs to; null: to none. */
  readonly item: string | null;
  readonly role: NumberRole;
  /** An amount that adds up others: a total, or what is due. */
  readonly isSum: boolean;
}

type Known<K> = ReadonlyMap<K, readonly Fact[]>;

/** Everything a reply may say: what tools returned in this turn, what is frozen, and what the customer said. */
export interface Facts {
  readonly currency: string;
  /** Amounts of money in minor units. */
  readonly amounts: Known<number>;
  /** Other numbers of tool results and price-list cells. */
  readonly numbers: Known<number>;
  /** Numbers the customer wrote. They may be repeated, but never as a price. */
  readonly said: ReadonlySet<number>;
  /** Local dates `YYYY-MM-DD` and times `HH:MM` of tool results. */
  readonly dates: Known<string>;
  readonly times: Known<string>;
  /** Which times go with which dates, `YYYY-MM-DD HH:MM`, and which ends with which beginnings, `HH:MM-HH:MM`. */
  readonly moments: ReadonlySet<string>;
  readonly windows: ReadonlySet<string>;
  /** Dates and times that the customer or a price-list cell named: may be repeated. */
  readonly namedDates: ReadonlySet<string>;
  readonly namedTimes: ReadonlySet<string>;
  readonly namedWeekdays: ReadonlySet<number>;
  /** Those of them the customer named: «завтра в 15:00 занято» repeats a moment that no tool returned. */
  readonly saidDates: ReadonlySet<string>;
  readonly saidTimes: ReadonlySet<string>;
  /** Plain price-list and FAQ texts, and the customer's words; and the digits of each, run together. */
  readonly cells: string;
  readonly words: string;
  readonly digits: ReadonlySet<string>;
  /** Folded names of the items there are facts of; those with a price, and those whose stock is counted. */
  readonly names: readonly string[];
  readonly priced: ReadonlySet<string>;
  readonly stocked: ReadonlySet<string>;
  /** A tool has added something up. */
  readonly hasSums: boolean;
  readonly links: ReadonlyMap<string, readonly Fact[]>;
  /** Values of `status` fields. */
  readonly statuses: ReadonlyMap<string, readonly Fact[]>;
  /** Something costs nothing. */
  readonly hasFree: boolean;
  /** The local date of the turn, `YYYY-MM-DD`. */
  readonly today: string;
}
