import type { Temporal } from 'temporal-polyfill';
import { instantOfWallTime } from './instant-of-wall-time';

type WallInstant = ReturnType<typeof instantOfWallTime>;

const dayMs = 86_400_000;

/**
 * The wall clock of one day: from minutes past midnight to the instant, as `instantOfWallTime`. A day without a change of
 * the clocks, as nearly all are, is asked about twice and not once for each time.
 */
export function wallOfDay(date: Temporal.PlainDate, timeZone: string): (minutes: number) => WallInstant {
  const midnight = date.toZonedDateTime(timeZone);
  const next = date.add({ days: 1 }).toZonedDateTime(timeZone);
  const start = midnight.epochMilliseconds;
  const plain = midnight.hour === 0 && next.hour === 0 && next.epochMilliseconds - start === dayMs;
  return plain
    ? (minutes) => ({ epochMs: start + minutes * 60_000, exact: true })
    : (minutes) => instantOfWallTime(date, minutes, timeZone);
}
