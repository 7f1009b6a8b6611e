import type { Temporal } from 'temporal-polyfill';
import { capacityOf } from './capacity-of';
import { dayOffOf } from './day-off-of';
import { deliveryTerms } from './delivery-terms';
import { minutesOf } from './minutes-of';
import type { CalendarSettings } from './schemas';
import { wallOfDay } from './wall-of-day';

/** Half-open, in milliseconds since the epoch. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A time that the settings allow, and for how many at once. */
export interface Candidate extends Span {
  readonly capacity: number;
}

/** What somebody wants a time for. No `city`: any that has no couriers of its own. */
export type SlotWish =
  | { readonly kind: 'APPOINTMENT'; readonly durationMinutes: number }
  | { readonly kind: 'DELIVERY'; readonly city?: string | null | undefined };

/**
 * The times the settings allow from the local day `first` on, for `days` days, in order of their start; nobody's bookings
 * are looked at. A start that the clocks skip is not offered, one that they show twice is offered once, a duration is
 * exact time. Days off and times for nobody are left out.
 */
export function candidateSlots(
  settings: CalendarSettings,
  timeZone: string,
  wish: SlotWish,
  first: Temporal.PlainDate,
  days: number,
): Candidate[] {
  const spans: Candidate[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = first.add({ days: day });
    if (dayOffOf(settings, wish.kind, date)) continue;
    spans.push(
      ...(wish.kind === 'DELIVERY'
        ? deliveriesOn(date, settings, timeZone, wish)
        : appointmentsOn(date, settings, timeZone, wish)),
    );
  }
  return spans;
}

function appointmentsOn(
  date: Temporal.PlainDate,
  settings: CalendarSettings,
  timeZone: string,
  wish: Extract<SlotWish, { kind: 'APPOINTMENT' }>,
): Candidate[] {
  const spans: Candidate[] = [];
  const ranges = settings.openingHours.filter((range) => range.weekday === date.dayOfWeek);
  if (ranges.length === 0) return spans;
  const wall = wallOfDay(date, timeZone);
  const capacityIn = capacityOf(settings, wish, date);
  const durationMs = wish.durationMinutes * 60_000;
  for (const range of ranges) {
    const closes = wall(minutesOf(range.closes)).epochMs;
    for (let at = minutesOf(range.opens); at < minutesOf(range.closes); at += settings.slotMinutes) {
      const { epochMs: start, exact } = wall(at);
      if (!exact || start + durationMs > closes) continue;
      const capacity = capacityIn(at, at + wish.durationMinutes);
      if (capacity > 0) spans.push({ start, end: start + durationMs, capacity });
    }
  }
  return spans;
}

function deliveriesOn(
  date: Temporal.PlainDate,
  settings: CalendarSettings,
  timeZone: string,
  wish: Extract<SlotWish, { kind: 'DELIVERY' }>,
): Candidate[] {
  const { weekdays, windows } = deliveryTerms(settings, wish.city);
  if (!weekdays.includes(date.dayOfWeek)) return [];
  const wall = wallOfDay(date, timeZone);
  const capacityIn = capacityOf(settings, wish, date);
  return windows.flatMap(({ opens, closes }) => {
    const { epochMs: start, exact } = wall(minutesOf(opens));
    const end = wall(minutesOf(closes)).epochMs;
    const capacity = capacityIn(minutesOf(opens), minutesOf(closes));
    return exact && start < end && capacity > 0 ? [{ start, end, capacity }] : [];
  });
}
