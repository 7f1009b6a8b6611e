import { getCompany } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { getCalendarSettings } from '../get-calendar-settings';
import { findBooking } from '../store/bookings';
import { findMoves } from '../store/moves';
import { toBooking } from '../to-booking';
import { customerLimits } from './customer-limits';
import { openBookingLink } from './open-booking-link';
import type { BookingLink, OwnBooking } from './schemas';

/** The booking a link leads to, and what its customer may do now. Throws `not-found`. */
export async function getOwnBooking(base: BaseCtx, input: BookingLink): Promise<OwnBooking> {
  const { ctx, bookingId } = openBookingLink(base, input);
  return inTransaction(ctx, async (tx) => {
    const row = await findBooking(tx, bookingId);
    if (!row) throw new AppError('not-found', 'booking-not-found');
    const { name, language, timeZone } = await getCompany(tx.ctx);
    const { customerRules: rules } = await getCalendarSettings(tx.ctx);
    const [last] = await findMoves(tx, bookingId);
    return {
      booking: toBooking(row, timeZone),
      shopName: name,
      language,
      ...customerLimits(row, rules, base.clock.now()),
      rules,
      movedFrom: last?.from ?? null,
    };
  });
}
