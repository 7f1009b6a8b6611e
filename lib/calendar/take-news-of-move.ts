import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Booking, BookingMove } from './schemas';
import { findBooking } from './store/bookings';
import { findMoves, markTold } from './store/moves';
import { toBooking } from './to-booking';

export interface NewsOfMove {
  readonly booking: Booking;
  /** Where the customer believes it to be. */
  readonly from: Date;
  readonly movedBy: BookingMove['movedBy'];
}

/**
 * What a customer has to be told about a move, once; null when a later move will say it, it was said, or the booking is back
 * where it was. To be called in the transaction that tells.
 */
export async function takeNewsOfMove(
  ctx: Ctx,
  { bookingId, moveId }: { bookingId: string; moveId: string },
): Promise<NewsOfMove | null> {
  authorize(ctx, 'booking.hold');
  return inTransaction(ctx, async (tx) => {
    const row = await findBooking(tx, bookingId);
    const moves = await findMoves(tx, bookingId);
    const [latest] = moves;
    if (row?.status !== 'CONFIRMED' || latest?.id !== moveId) return null;
    const first = moves.filter((move) => move.toldAt === null).at(-1);
    if (!first) return null;
    await markTold(tx, bookingId);
    if (first.from.getTime() === row.start.getTime()) return null;
    const { timeZone } = await getCompany(tx.ctx);
    return { booking: toBooking(row, timeZone), from: first.from, movedBy: latest.movedBy };
  });
}
