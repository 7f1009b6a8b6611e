import type { Temporal } from 'temporal-polyfill';
import { instantOfWallTime } from './instant-of-wall-time';
import type { CalendarSettings } from './schemas';

/** Half-open, in milliseconds since the epoch. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What somebody wants a time for. */
export type SlotWish =
  | { readonly kind: 'APPOINTMENT'; readonly durationMinutes: number }
  | { readonly kind: 'DELIVERY' };

/**
 * The times the settings allow from the local day `first` on, for `days` days, in order of their start; nobody's bookings
 * are looked at. A start that the clocks skip is not offered, one that they show twice is offered once, a duration is
 * exact time.
 */
export function candidateSlots(
  settings: CalendarSettings,
  timeZone: string,
  wish: SlotWish,
  first: Temporal.PlainDate,
  days: number,
): Span[] {
  const spans: Span[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = first.add({ days: day });
    spans.push(
      ...(wish.kind === 'DELIVERY'
        ? deliveriesOn(date, settings, timeZone)
        : appointmentsOn(date, settings, timeZone, wish.durationMinutes * 60_000)),
    );
  }
  return spans;
}

function appointmentsOn(
  date: Temporal.PlainDate,
  settings: CalendarSettings,
  timeZone: string,
  durationMs: number,
): Span[] {
  const spans: Span[] = [];
  for (const range of settings.openingHours) {
    if (range.weekday !== date.dayOfWeek) continue;
    const closes = instantOfWallTime(date, minutesOf(range.closes), timeZone).epochMs;
    for (let at = minutesOf(range.opens); at < minutesOf(range.closes); at += settings.slotMinutes) {
      const { epochMs, exact } = instantOfWallTime(date, at, timeZone);
      if (exact && epochMs + durationMs <= closes) spans.push({ start: epochMs, end: epochMs + durationMs });
    }
  }
  return spans;
}

function deliveriesOn(date: Temporal.PlainDate, settings: CalendarSettings, timeZone: string): Span[] {
  return settings.deliveryWindows.flatMap((window) => {
    const { epochMs: start, exact } = instantOfWallTime(date, minutesOf(window.opens), timeZone);
    const end = instantOfWallTime(date, minutesOf(window.closes), timeZone).epochMs;
    return exact && start < end ? [{ start, end }] : [];
  });
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
