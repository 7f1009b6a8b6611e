import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type Order, OrderId } from './schemas';
import { findOrder } from './store/orders';
import { withStanding } from './with-standing';

/** One order with its payment and bookings. Throws `not-found`. */
export async function getOrder(ctx: Ctx, input: OrderId): Promise<Order> {
  authorize(ctx, 'order.read');
  const { orderId } = parse(OrderId, input);
  return inTransaction(ctx, async (tx) => {
    const found = await findOrder(tx, { id: orderId });
    const [order] = found ? await withStanding(tx, [found]) : [];
    if (!order) throw new AppError('not-found', 'order-not-found');
    return order;
  });
}
