import { defineJob } from '@/jobs/define-job';
import '@/jobs/calendar/booking-cancelled';
import '@/jobs/orders/close-unpaid-order';
import '@/jobs/payments/close-checkout';
import '@/jobs/payments/payment-closed';
import '@/jobs/payments/payment-settled';
import '@/jobs/payments/send-refund';
import '@/jobs/payments/sync-payment';
import { orderClosed, orderConfirmed, orderRefunded } from '@/lib/orders';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import type { MadeShop } from './make-shop';

const heard: { readonly orderId: string; readonly news: string }[] = [];
const listen = (orderId: string, news: string): Promise<void> => {
  heard.push({ orderId, news });
  return Promise.resolve();
};

// The jobs of payments, calendar and orders run as they are; the customer is this list.
defineJob(orderConfirmed, (_, { orderId, moved }) => listen(orderId, moved ? 'moved' : 'confirmed'));
defineJob(orderRefunded, (_, { orderId, reason }) => listen(orderId, `refunded: ${reason}`));
defineJob(orderClosed, (_, { orderId }) => listen(orderId, 'closed'));

/** What the customer was told about an order. */
export const newsOf = (orderId: string): string[] =>
  heard.filter((one) => one.orderId === orderId).map((one) => one.news);

/** Runs the shop's jobs that are due by now, or within `minutes` from now, moving the clock. */
export function work(shop: MadeShop, minutes = 0): Promise<void> {
  const until = new Date(shop.clock.now().getTime() + minutes * 60_000);
  return drainLane({ name: shop.ctx.lane ?? '', clock: shop.clock }, until);
}
