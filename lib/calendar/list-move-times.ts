import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { getCalendarSettings } from './get-calendar-settings';
import { lastMoment } from './last-moment';
import { offeredSlots } from './offered-slots';
import { reach } from './reach';
import { ListMoveTimes, type Slot } from './schemas';
import { findBooking } from './store/bookings';
import { wishOf } from './wish-of';

/** The free times, from a moment on for some days, to which the company could move a booking. Throws `not-found`. */
export async function listMoveTimes(ctx: Ctx, input: ListMoveTimes): Promise<Slot[]> {
  authorize(ctx, 'booking.read');
  const { bookingId, from = ctx.clock.now(), days } = parse(ListMoveTimes, input);
  return inTransaction(ctx, async (tx) => {
    const row = await findBooking(tx, bookingId);
    if (!row) throw new AppError('not-found', 'booking-not-found');
    const { timeZone } = await getCompany(tx.ctx);
    const settings = await getCalendarSettings(tx.ctx);
    const wish = wishOf(row);
    const within = reach(settings, timeZone, wish, ctx.clock.now().getTime(), 'COMPANY');
    const to = new Date(lastMoment(from.getTime(), days, timeZone));
    const search = { settings, timeZone, wish, reach: within, from, to, limit: 10_000, except: bookingId };
    return offeredSlots(tx, search);
  });
}
