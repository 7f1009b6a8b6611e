import { Temporal } from 'temporal-polyfill';
import { candidateSlots, type SlotWish } from './candidate-slots';
import { earliestStart } from './earliest-start';
import { localDay } from './local-day';
import type { CalendarSettings } from './schemas';

/**
 * The end, in milliseconds since the epoch, of the time that begins at `start`, or null when the settings do not allow
 * one to begin then. Whether it is free is another question.
 */
export function offeredEnd(
  settings: CalendarSettings,
  timeZone: string,
  wish: SlotWish,
  start: Date,
  now: Date,
): number | null {
  if (start.getTime() < earliestStart(settings, wish.kind, now.getTime())) return null;
  const day = localDay(start.getTime(), timeZone);
  const lastDay = localDay(now.getTime(), timeZone).add({ days: settings.horizonDays });
  if (Temporal.PlainDate.compare(day, lastDay) > 0) return null;
  const spans = candidateSlots(settings, timeZone, wish, day, 1);
  return spans.find((span) => span.start === start.getTime())?.end ?? null;
}
