import type { Temporal } from 'temporal-polyfill';

const minutesPerDay = 1440;

/**
 * The first moment at which the clock on the wall shows `minutes` past midnight of `date`, and whether it ever shows
 * exactly that. Where clocks are put forward over it, that is the moment of the jump, and `exact` is false; where they
 * are put back over it, it is the first of the two.
 */
export function instantOfWallTime(
  date: Temporal.PlainDate,
  minutes: number,
  timeZone: string,
): { readonly epochMs: number; readonly exact: boolean } {
  const day = date.add({ days: Math.floor(minutes / minutesPerDay) });
  const minuteOfDay = minutes % minutesPerDay;
  const wall = day.toPlainDateTime({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 });
  const moment = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (moment.toPlainDateTime().equals(wall)) return { epochMs: moment.epochMilliseconds, exact: true };
  const jump = moment.getTimeZoneTransition('next') ?? moment;
  return { epochMs: jump.epochMilliseconds, exact: false };
}
