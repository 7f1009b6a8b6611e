import { getCompany } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { getCalendarSettings } from '../get-calendar-settings';
import { lastMoment } from '../last-moment';
import { offeredSlots } from '../offered-slots';
import { findBooking } from '../store/bookings';
import { wishOf } from '../wish-of';
import { customerLimits } from './customer-limits';
import { openBookingLink } from './open-booking-link';
import { ListOwnTimes, type OwnTime } from './schemas';

/**
 * The free times to which a customer may move their booking, from `from` (now when left out) for so many days; none when
 * they may not move it. Throws `not-found`.
 */
export async function listOwnTimes(base: BaseCtx, input: ListOwnTimes): Promise<OwnTime[]> {
  const { token, from, days } = parse(ListOwnTimes, input);
  const { ctx, bookingId } = openBookingLink(base, { token });
  return inTransaction(ctx, async (tx) => {
    const row = await findBooking(tx, bookingId);
    if (!row) throw new AppError('not-found', 'booking-not-found');
    const settings = await getCalendarSettings(tx.ctx);
    const now = base.clock.now();
    const limitsAt = (start: Date) => customerLimits({ ...row, start }, settings.customerRules, now);
    const { move, cancel } = limitsAt(row.start);
    if (!move.ok) return [];
    const { timeZone } = await getCompany(tx.ctx);
    const first = from && from > now ? from : now;
    const found = await offeredSlots(tx, {
      settings,
      timeZone,
      wish: wishOf(row),
      from: first,
      to: new Date(lastMoment(first.getTime(), days, timeZone)),
      limit: 5_000,
      except: bookingId,
    });
    return found
      .filter(({ start }) => start.getTime() !== row.start.getTime())
      .map((slot) => ({ ...slot, endsCancelling: cancel.ok && !limitsAt(slot.start).cancel.ok }));
  });
}
