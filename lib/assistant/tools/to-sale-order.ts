import type { SaleOrder } from '@/lib/assistant/schemas';
import type { Order } from '@/lib/orders';

/** An order as the assistant speaks of it. */
export function toSaleOrder(order: Order): SaleOrder {
  const { payment } = order;
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    currency: order.currency,
    lines: order.lines.map(({ name, quantity, unitPriceMinor, totalMinor }) => ({
      name,
      quantity,
      unitPriceMinor,
      totalMinor,
    })),
    totalMinor: order.totalMinor,
    dueNowMinor: order.dueNowMinor,
    payment: payment && {
      id: payment.id,
      status: payment.status,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      url: payment.url,
      test: payment.provider === 'test',
      expiresAt: payment.expiresAt.toISOString(),
    },
    bookings: order.bookings.map((booking) => ({
      id: booking.id,
      kind: booking.kind,
      status: booking.status,
      start: booking.start.toISOString(),
      end: booking.end.toISOString(),
      title: booking.title,
      city: booking.city,
      address: booking.address,
    })),
  };
}
