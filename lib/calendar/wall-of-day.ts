import type { Temporal } from 'temporal-polyfill';
import { instantOfWallTime } from './instant-of-wall-time';

type WallInstant = ReturnType<typeof instantOfWallTime>;

const dayMs = 86_400_000;

/**
 * The wall clock of one day: from minutes past midnight to the instant, as `instantOfWallTime`. A day without a change of
 * the clocks, as nearly all are, is asked about twice and not once for each time.
 */
export function wallOfDay(date: Temporal.PlainDate, timeZone: string): (minutes: number) => WallInstant {
  const midnight = instantOfWallTime(date, 0, timeZone);
  const next = instantOfWallTime(date, 1440, timeZone);
  const plain = midnight.exact && next.exact && next.epochMs - midnight.epochMs === dayMs;
  return plain
    ? (minutes) => ({ epochMs: midnight.epochMs + minutes * 60_000, exact: true })
    : (minutes) => instantOfWallTime(date, minutes, timeZone);
}
