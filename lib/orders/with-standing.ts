import { findBookings } from '@/lib/calendar';
import { findPayments, type Payment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Order } from './schemas';
import type { StoredOrder } from './store/orders';

/** Orders with how their payments and bookings stand. */
export async function withStanding(tx: Tx<Ctx>, orders: readonly StoredOrder[]): Promise<Order[]> {
  const references = orders.map((order) => order.id);
  const payments = await findPayments(tx.ctx, { references });
  const bookings = await findBookings(tx.ctx, { references });
  return orders.map(({ paidBy, ...order }) => ({
    ...order,
    payment: standing(
      payments.filter((payment) => payment.reference === order.id),
      paidBy,
    ),
    bookings: bookings.filter(
      (booking, index) =>
        booking.reference === order.id &&
        bookings.findIndex((other) => other.reference === order.id && other.kind === booking.kind) === index,
    ),
  }));
}

const money = ['PAID', 'REFUND_REQUESTED', 'REFUNDED'];
const open = ['PENDING', 'CREATED'];

/** Payments come newest first: the one that confirmed the order, else one with money in it, an open one, the latest. */
function standing(payments: readonly Payment[], paidBy: string | null): Payment | null {
  return (
    payments.find((payment) => payment.id === paidBy) ??
    payments.find((payment) => money.includes(payment.status)) ??
    payments.find((payment) => open.includes(payment.status)) ??
    payments[0] ??
    null
  );
}
