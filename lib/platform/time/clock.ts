/** Where "now" comes from. Verbs never call `Date.now()`, so that a script can move time and a replay can fix it. */
export interface Clock {
  now(): Date;
}
