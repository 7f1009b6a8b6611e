const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Standard Webhooks' own advice: three days and a half in all. */
const waits = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
const longestWish = 24 * hour;

/**
 * Milliseconds to wait after `tries` failed attempts; null when it is given up. Up to a fifth longer by `chance` (0 to 1), so
 * that receivers that were down are not met by everybody at once; never earlier than the receiver wished, within a day.
 */
export function nextWait(tries: number, chance: number, wishedMs = 0): number | null {
  const wait = waits[tries - 1];
  if (wait === undefined) return null;
  return Math.round(Math.max(wait * (1 + chance / 5), Math.min(wishedMs, longestWish)));
}
