import { askCancellation, assertOwnCancel, getBooking, openBookingLink } from '@/lib/calendar';
import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { cancelOrder } from './cancel-order';
import { lockOrder } from './store/orders';

/**
 * The customer of a booking's link cancels its whole order, within the company's rules. `cancelled`: it is over, and what
 * was paid goes back in full; `asked`: there is money in it, and the company wants a person to decide. Throws `not-found`,
 * `conflict` `booking-over`, `booking-not-yours-to-cancel`.
 */
export async function cancelBookedOrder(
  base: BaseCtx,
  { token }: { token: string },
): Promise<'cancelled' | 'asked'> {
  const { ctx, bookingId } = openBookingLink(base, { token });
  return inTransaction(ctx, async (tx) => {
    const { booking } = await getBooking(tx.ctx, { bookingId });
    // Orders are locked before calendars, here as everywhere, so that nobody waits in a circle.
    const order = await lockOrder(tx, booking.reference);
    if (!order) throw new AppError('not-found', 'order-not-found');
    const rule = await assertOwnCancel(tx.ctx, { bookingId });
    if (order.paidBy !== null && rule === 'ASK') {
      await askCancellation(tx.ctx, { bookingId });
      return 'asked';
    }
    await cancelOrder(tx.ctx, { orderId: order.id });
    return 'cancelled';
  });
}
