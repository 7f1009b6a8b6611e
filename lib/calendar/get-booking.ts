import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type Booking, BookingId, type BookingMove } from './schemas';
import { findBooking } from './store/bookings';
import { findMoves } from './store/moves';
import { toBooking } from './to-booking';

/** One booking and where it has been, the latest move first. Throws `not-found`. */
export async function getBooking(
  ctx: Ctx,
  input: BookingId,
): Promise<{ booking: Booking; moves: BookingMove[] }> {
  authorize(ctx, 'booking.read');
  const { bookingId } = parse(BookingId, input);
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await getCompany(tx.ctx);
    const row = await findBooking(tx, bookingId);
    if (!row) throw new AppError('not-found', 'booking-not-found');
    const moves = await findMoves(tx, bookingId);
    return {
      booking: toBooking(row, timeZone),
      moves: moves.map(({ id, from, to, movedBy, userId, movedAt }) => ({
        id,
        from,
        to,
        movedBy,
        userId,
        movedAt,
      })),
    };
  });
}
