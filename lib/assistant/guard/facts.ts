/** Everything a reply may say: what tools returned in this turn, what is frozen, and what the customer said. */
export interface Facts {
  readonly currency: string;
  /** Amounts of money in minor units. */
  readonly amounts: ReadonlySet<number>;
  /** Amounts that belong to one item, by its folded name. */
  readonly amountsOf: ReadonlyMap<string, ReadonlySet<number>>;
  /** Other numbers of tool results and price-list cells: quantities, stock, durations, order numbers. */
  readonly numbers: ReadonlySet<number>;
  /** Numbers the customer wrote. They may be repeated, but never as a price. */
  readonly said: ReadonlySet<number>;
  /** Local dates `YYYY-MM-DD` and times `HH:MM` of tool results. */
  readonly dates: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  /** Which times go with which dates, `YYYY-MM-DD HH:MM`. */
  readonly moments: ReadonlySet<string>;
  /** Dates and times that the customer or a price-list cell named: may be repeated. */
  readonly namedDates: ReadonlySet<string>;
  readonly namedTimes: ReadonlySet<string>;
  /** Those of them the customer named: «завтра в 15:00 занято» repeats a moment that no tool returned. */
  readonly saidDates: ReadonlySet<string>;
  readonly saidTimes: ReadonlySet<string>;
  /** Folded price-list and FAQ texts, and the customer's words. */
  readonly cells: string;
  readonly words: string;
  readonly links: ReadonlySet<string>;
  /** Values of `status` fields. */
  readonly statuses: ReadonlySet<string>;
  /** The local date of the turn, `YYYY-MM-DD`. */
  readonly today: string;
}
