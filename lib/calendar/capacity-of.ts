import type { Temporal } from 'temporal-polyfill';
import { deliveryTerms } from './delivery-terms';
import { minutesOf } from './minutes-of';
import type { BookingKind, CalendarSettings } from './schemas';

/**
 * How many bookings of a day may run at once for the whole of a time, from `opens` till `closes` in minutes on the wall. The
 * day's own number goes before hours' and windows' numbers, and these before the usual one; the smallest on the way counts.
 */
export function capacityOf(
  settings: CalendarSettings,
  { kind, city }: { readonly kind: BookingKind; readonly city?: string | null | undefined },
  date: Temporal.PlainDate,
): (opens: number, closes: number) => number {
  const { capacityDates, capacityHours, capacity } = settings;
  const day = capacityDates.length > 0 ? date.toString() : '';
  const own = capacityDates.find((one) => one.kind === kind && one.date === day);
  if (own) return () => own.capacity;
  if (kind === 'DELIVERY') {
    const terms = deliveryTerms(settings, city);
    return (opens) =>
      terms.windows.find((window) => minutesOf(window.opens) === opens)?.capacity ?? terms.capacity;
  }
  const hours = capacityHours
    .filter((one) => one.weekday === date.dayOfWeek)
    .map((one) => ({ opens: minutesOf(one.opens), closes: minutesOf(one.closes), capacity: one.capacity }))
    .sort((a, b) => a.opens - b.opens);
  return (opens, closes) => leastOf(hours, capacity, opens, closes);
}

function leastOf(
  hours: readonly { readonly opens: number; readonly closes: number; readonly capacity: number }[],
  usual: number,
  opens: number,
  closes: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  let covered = opens;
  for (const one of hours) {
    if (one.closes <= opens || closes <= one.opens) continue;
    if (one.opens > covered) least = Math.min(least, usual);
    least = Math.min(least, one.capacity);
    covered = Math.max(covered, one.closes);
  }
  return covered < closes ? Math.min(least, usual) : least;
}
