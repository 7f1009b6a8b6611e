import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { firmBooking } from '../firm-booking';
import { getCalendarSettings } from '../get-calendar-settings';
import { moveTo } from '../move-to';
import type { Booking } from '../schemas';
import { withoutClash } from '../without-clash';
import { customerLimits } from './customer-limits';
import { openBookingLink } from './open-booking-link';
import { MoveOwnBooking } from './schemas';

/**
 * Moves the booking of a link to another free time, within the company's rules. Throws `not-found`; `conflict`:
 * `slot-taken`, `slot-not-offered`, `booking-over`, `booking-not-yours-to-move` when the rules do not let it.
 */
export async function moveOwnBooking(base: BaseCtx, input: MoveOwnBooking): Promise<Booking> {
  const { token, start } = parse(MoveOwnBooking, input);
  const { ctx, bookingId } = openBookingLink(base, { token });
  return withoutClash(() =>
    inTransaction(ctx, async (tx) => {
      const row = await firmBooking(tx, bookingId);
      const { customerRules } = await getCalendarSettings(tx.ctx);
      // Pressed twice: it is there already, and that was the wish.
      const same = row.start.getTime() === start.getTime();
      if (!same && !customerLimits(row, customerRules, base.clock.now()).move.ok)
        throw new AppError('conflict', 'booking-not-yours-to-move');
      return moveTo(tx, row, start, 'CUSTOMER');
    }),
  );
}
