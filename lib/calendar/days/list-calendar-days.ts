import { Temporal } from 'temporal-polyfill';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { getCalendarSettings } from '../get-calendar-settings';
import { instantOfWallTime } from '../instant-of-wall-time';
import { findLiveBookings } from '../store/bookings';
import { calendarDay } from './calendar-day';
import { type CalendarDay, ListCalendarDays } from './schemas';

/** Days of the company's calendar from `from` on: when it is open, how full, where its windows are. */
export async function listCalendarDays(ctx: Ctx, input: ListCalendarDays): Promise<CalendarDay[]> {
  authorize(ctx, 'booking.read');
  const { from, days } = parse(ListCalendarDays, input);
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await getCompany(tx.ctx);
    const settings = await getCalendarSettings(tx.ctx);
    const first = Temporal.PlainDate.from(from);
    const dates = Array.from({ length: days }, (_, index) => first.add({ days: index }));
    const start = instantOfWallTime(first, 0, timeZone).epochMs;
    const end = instantOfWallTime(first.add({ days }), 0, timeZone).epochMs;
    const rows = await findLiveBookings(tx, { start, end });
    return dates.map((date) => calendarDay(settings, timeZone, date, rows));
  });
}
