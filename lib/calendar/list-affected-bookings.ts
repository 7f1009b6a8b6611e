import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dayOffOf } from './day-off-of';
import { getCalendarSettings } from './get-calendar-settings';
import { localDay } from './local-day';
import type { Booking } from './schemas';
import { findBookingsAhead } from './store/moves';
import { toBooking } from './to-booking';

/** Enough for a year of the busiest company there is. */
const most = 20_000;

/** Bookings still to come that lie on a day off, with the name of it: the company has to move them, or come after all. */
export async function listAffectedBookings(ctx: Ctx): Promise<{ booking: Booking; off: string }[]> {
  authorize(ctx, 'booking.read');
  return inTransaction(ctx, async (tx) => {
    const settings = await getCalendarSettings(tx.ctx);
    if (settings.daysOff.length === 0) return [];
    const { timeZone } = await getCompany(tx.ctx);
    return (await findBookingsAhead(tx, most)).flatMap((row) => {
      const off = dayOffOf(settings, row.kind, localDay(row.start.getTime(), timeZone));
      return off ? [{ booking: toBooking(row, timeZone), off: off.name }] : [];
    });
  });
}
