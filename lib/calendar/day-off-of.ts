import type { Temporal } from 'temporal-polyfill';
import type { BookingKind, CalendarSettings, DayOff } from './schemas';

/** The first day off that keeps bookings of this kind away from a date; undefined when there is none. */
export function dayOffOf(
  settings: Pick<CalendarSettings, 'daysOff'>,
  kind: BookingKind,
  date: Temporal.PlainDate,
): DayOff | undefined {
  if (settings.daysOff.length === 0) return undefined;
  const day = date.toString();
  return settings.daysOff.find((off) => (off.kind === 'BOTH' || off.kind === kind) && covers(off, day));
}

function covers({ from, to, yearly }: DayOff, day: string): boolean {
  if (!yearly) return from <= day && day <= to;
  // A stretch of a year or more is every day; one over New Year's Eve ends earlier in the year than it begins.
  if (Number(to.slice(0, 4)) > Number(from.slice(0, 4)) + (to.slice(5) >= from.slice(5) ? 0 : 1)) return true;
  const [first, last, here] = [from.slice(5), to.slice(5), day.slice(5)];
  return first <= last ? first <= here && here <= last : here >= first || here <= last;
}
