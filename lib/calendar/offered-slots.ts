import { Temporal } from 'temporal-polyfill';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { candidateSlots, type SlotWish } from './candidate-slots';
import { capacityOf } from './capacity-of';
import { earliestStart } from './earliest-start';
import { freeSeats } from './free-seats';
import { localDay } from './local-day';
import type { CalendarSettings, Slot } from './schemas';
import { findTakenSeats } from './store/bookings';

export interface SlotSearch {
  readonly settings: CalendarSettings;
  readonly timeZone: string;
  readonly wish: SlotWish;
  /** Nothing that begins earlier. */
  readonly from?: Date;
  /** Nothing that begins later. */
  readonly to?: Date;
  readonly limit: number;
}

/** Bookings are read a week at a time: the first free times are usually near. */
const daysAtOnce = 7;

/** The free times in order of their beginning, between the lead time and the horizon of the settings. */
export async function offeredSlots(tx: Tx<Ctx>, search: SlotSearch): Promise<Slot[]> {
  const { settings, timeZone, wish, limit } = search;
  const { kind } = wish;
  const now = tx.ctx.clock.now().getTime();
  const earliest = Math.max(earliestStart(settings, kind, now), search.from?.getTime() ?? 0);
  const latest = search.to?.getTime() ?? Number.POSITIVE_INFINITY;
  const lastDay = localDay(now, timeZone).add({ days: settings.horizonDays });
  const slots: Slot[] = [];
  let day = localDay(earliest, timeZone);
  while (slots.length < limit && Temporal.PlainDate.compare(day, lastDay) <= 0) {
    const days = Math.min(daysAtOnce, day.until(lastDay).days + 1);
    const spans = candidateSlots(settings, timeZone, wish, day, days).filter(
      (span) => span.start >= earliest,
    );
    const first = spans[0];
    if (first && first.start > latest) break;
    if (first) {
      const end = Math.max(...spans.map((span) => span.end));
      const taken = await findTakenSeats(tx, kind, { start: first.start, end });
      for (const span of spans) {
        const free = freeSeats(capacityOf(settings, kind), span, taken).length;
        if (free === 0 || span.start > latest) continue;
        slots.push({ kind, start: new Date(span.start), end: new Date(span.end), timeZone, free });
      }
    }
    day = day.add({ days });
  }
  return slots.slice(0, limit);
}
