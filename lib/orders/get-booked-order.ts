import { getBooking, openBookingLink } from '@/lib/calendar';
import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getOrder } from './get-order';
import type { BookedOrder } from './schemas';

/** The order behind a booking's own link: what was bought, what is paid, what else is booked. Throws `not-found`. */
export async function getBookedOrder(base: BaseCtx, { token }: { token: string }): Promise<BookedOrder> {
  const { ctx, bookingId } = openBookingLink(base, { token });
  return inTransaction(ctx, async (tx) => {
    const { booking } = await getBooking(tx.ctx, { bookingId });
    const order = await getOrder(tx.ctx, { orderId: booking.reference });
    const { payment } = order;
    return {
      number: order.number,
      status: order.status,
      currency: order.currency,
      lines: order.lines.map(({ name, quantity, totalMinor }) => ({ name, quantity, totalMinor })),
      totalMinor: order.totalMinor,
      paidMinor: payment?.status === 'PAID' ? payment.amountMinor : 0,
      returnedMinor:
        payment?.status === 'REFUND_REQUESTED' || payment?.status === 'REFUNDED' ? payment.amountMinor : 0,
      test: payment?.provider === 'test',
      others: order.bookings.filter(({ id, status }) => id !== bookingId && status === 'CONFIRMED'),
    };
  });
}
