/** A time as somebody names it, in the company's local time: nothing is guessed that was not said. */
export interface When {
  /** Dates that fit, `YYYY-MM-DD`, first to last. Null: no day was named. */
  readonly days: { readonly first: string; readonly last: string } | null;
  /** Exact times that fit, `HH:MM`, likeliest first («at 3» is 15:00, perhaps 03:00). Empty: none was named. */
  readonly times: readonly string[];
  /** The part of the day that fits, `HH:MM`; null where it is open. */
  readonly from: string | null;
  readonly until: string | null;
  /** «The sooner the better», «any time». */
  readonly soonest: boolean;
}

export const anyTime: When = { days: null, times: [], from: null, until: null, soonest: false };
