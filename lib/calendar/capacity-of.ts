import type { Temporal } from 'temporal-polyfill';
import type { SlotWish } from './candidate-slots';
import { deliveryTerms } from './delivery-terms';
import { minutesOf } from './minutes-of';
import type { CalendarSettings } from './schemas';

/**
 * How many bookings may run at once for the whole of a time: from `opens` till `closes`, minutes on the wall of `date`. A
 * day's own number goes before hours' and windows' numbers, and these before the usual one; the smallest on the way counts.
 */
export function capacityOf(
  settings: CalendarSettings,
  wish: Pick<SlotWish, 'kind'> & { readonly city?: string | null | undefined },
  date: Temporal.PlainDate,
  opens: number,
  closes: number,
): number {
  const { kind } = wish;
  const { capacityDates } = settings;
  const day = capacityDates.length > 0 ? date.toString() : '';
  const ofDay = capacityDates.find((one) => one.kind === kind && one.date === day);
  if (ofDay) return ofDay.capacity;
  if (kind === 'DELIVERY') {
    const { windows, capacity } = deliveryTerms(settings, wish.city);
    return windows.find((window) => minutesOf(window.opens) === opens)?.capacity ?? capacity;
  }
  return ofHours(settings, date.dayOfWeek, opens, closes);
}

function ofHours(
  { capacityHours, capacity }: CalendarSettings,
  weekday: number,
  opens: number,
  closes: number,
): number {
  const met = capacityHours
    .filter(
      (one) => one.weekday === weekday && minutesOf(one.opens) < closes && opens < minutesOf(one.closes),
    )
    .sort((a, b) => minutesOf(a.opens) - minutesOf(b.opens));
  let least = Number.POSITIVE_INFINITY;
  let covered = opens;
  for (const one of met) {
    if (minutesOf(one.opens) > covered) least = Math.min(least, capacity);
    least = Math.min(least, one.capacity);
    covered = Math.max(covered, minutesOf(one.closes));
  }
  return covered < closes ? Math.min(least, capacity) : least;
}
