import { Temporal } from 'temporal-polyfill';
import { type Candidate, candidateSlots, type SlotWish } from './candidate-slots';
import { localDay } from './local-day';
import type { Reach } from './reach';
import type { CalendarSettings } from './schemas';

/**
 * The time that begins at `start`, or null when the settings do not allow one to begin then. Whether it is free is another
 * question.
 */
export function offeredSpan(
  settings: CalendarSettings,
  timeZone: string,
  wish: SlotWish,
  start: Date,
  { earliest, lastDay }: Reach,
): Candidate | null {
  if (start.getTime() < earliest) return null;
  const day = localDay(start.getTime(), timeZone);
  if (Temporal.PlainDate.compare(day, lastDay) > 0) return null;
  const spans = candidateSlots(settings, timeZone, wish, day, 1);
  return spans.find((span) => span.start === start.getTime()) ?? null;
}
