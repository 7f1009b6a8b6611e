import { Temporal } from 'temporal-polyfill';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { candidateSlots, type SlotWish } from './candidate-slots';
import { countFree } from './count-free';
import { localDay } from './local-day';
import { type Reach, reach } from './reach';
import { resourceOf } from './resource-of';
import type { CalendarSettings, Slot } from './schemas';
import { findTakenSeats } from './store/bookings';

export interface SlotSearch {
  readonly settings: CalendarSettings;
  readonly timeZone: string;
  readonly wish: SlotWish;
  /** How far; as far as customers may when left out. */
  readonly reach?: Reach;
  /** Nothing that begins earlier. */
  readonly from?: Date;
  /** Nothing that begins later. */
  readonly to?: Date;
  readonly limit: number;
  /** A booking that is about to give up its own time. */
  readonly except?: string;
}

/** Bookings are read a week first, because free times are usually near, and then more and more days at once. */
const firstDays = 7;
const mostDays = 56;

/** The free times in order of their beginning, between the lead time and the horizon of the settings. */
export async function offeredSlots(tx: Tx<Ctx>, search: SlotSearch): Promise<Slot[]> {
  const { settings, timeZone, wish, limit } = search;
  const { kind } = wish;
  const now = tx.ctx.clock.now().getTime();
  const { earliest: soonest, lastDay } = search.reach ?? reach(settings, timeZone, wish, now, 'CUSTOMER');
  const earliest = Math.max(soonest, search.from?.getTime() ?? 0);
  const latest = search.to?.getTime() ?? Number.POSITIVE_INFINITY;
  const resource = resourceOf(settings, wish);
  const slots: Slot[] = [];
  let day = localDay(earliest, timeZone);
  let step = firstDays;
  while (slots.length < limit && Temporal.PlainDate.compare(day, lastDay) <= 0) {
    const days = Math.min(step, day.until(lastDay).days + 1);
    const all = candidateSlots(settings, timeZone, wish, day, days);
    const spans = all.filter((span) => span.start >= earliest && span.start <= latest);
    const [first] = spans;
    if (first) {
      const end = Math.max(...spans.map((span) => span.end));
      const taken = await findTakenSeats(tx, resource, { start: first.start, end }, search.except);
      const free = countFree(spans, taken);
      spans.forEach((span, index) => {
        const places = free[index] ?? 0;
        if (places > 0)
          slots.push({ kind, start: new Date(span.start), end: new Date(span.end), timeZone, free: places });
      });
    }
    if ((all.at(-1)?.start ?? 0) > latest || localDayStart(day.add({ days }), timeZone) > latest) break;
    day = day.add({ days });
    step = Math.min(step * 4, mostDays);
  }
  return slots.slice(0, limit);
}

const localDayStart = (day: Temporal.PlainDate, timeZone: string): number =>
  day.toZonedDateTime({ timeZone }).epochMilliseconds;
