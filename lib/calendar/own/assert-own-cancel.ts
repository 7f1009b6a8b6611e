import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { firmBooking } from '../firm-booking';
import { getCalendarSettings } from '../get-calendar-settings';
import { BookingId, type CustomerRules } from '../schemas';
import { customerLimits } from './customer-limits';

/**
 * What becomes of paid money when a booking's customer cancels now, by the company's rule; the calendar stays locked, so
 * that it is still allowed when it is done. Throws `not-found`; `conflict` `booking-over`, `booking-not-yours-to-cancel`.
 */
export async function assertOwnCancel(ctx: Ctx, input: BookingId): Promise<CustomerRules['paid']> {
  authorize(ctx, 'booking.hold');
  const { bookingId } = parse(BookingId, input);
  return inTransaction(ctx, async (tx) => {
    const row = await firmBooking(tx, bookingId);
    const { customerRules } = await getCalendarSettings(tx.ctx);
    if (!customerLimits(row, customerRules, ctx.clock.now()).cancel.ok)
      throw new AppError('conflict', 'booking-not-yours-to-cancel');
    return customerRules.paid;
  });
}
