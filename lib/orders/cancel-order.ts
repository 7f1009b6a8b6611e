import { writeAudit } from '@/lib/audit';
import { releaseHold } from '@/lib/calendar';
import { authorize } from '@/lib/companies';
import { returnStock } from '@/lib/knowledge';
import { closePayments, findPayments } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { giveMoneyBack } from './give-money-back';
import { orderClosed } from './jobs';
import { type Order, OrderId } from './schemas';
import { findOrder, lockOrder, markOrderOver, type StoredOrder } from './store/orders';
import { withStanding } from './with-standing';

/**
 * Cancels an order: its times are free again, its stock is back, its links close, and what was paid goes back in full. One
 * that is over already is returned as it is. Throws `not-found`.
 */
export async function cancelOrder(ctx: Ctx, input: OrderId): Promise<Order> {
  authorize(ctx, 'order.cancel');
  const { orderId } = parse(OrderId, input);
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order) throw new AppError('not-found', 'order-not-found');
    if (order.status === 'AWAITING_PAYMENT' || order.status === 'CONFIRMED') await cancel(tx, order);
    const [cancelled] = await withStanding(tx, [(await findOrder(tx, { id: orderId })) ?? order]);
    if (!cancelled) throw new AppError('internal', 'internal');
    return cancelled;
  });
}

async function cancel(tx: Tx<Ctx>, order: StoredOrder): Promise<void> {
  const { id, conversationId } = order;
  if (order.status === 'CONFIRMED') await returnStock(tx.ctx, { lines: order.lines });
  await markOrderOver(tx, id, 'CANCELLED');
  await releaseHold(tx.ctx, { reference: id });
  await closePayments(tx.ctx, { reference: id });
  await writeAudit(tx, { action: 'order.cancelled', subject: id });
  await announce(tx, { kind: 'order', id, conversationId });
  const paid = (await findPayments(tx.ctx, { reference: id })).filter((payment) => payment.status === 'PAID');
  for (const payment of paid) await giveMoneyBack(tx, order, payment.id, 'cancelled');
  if (paid.length === 0) await dispatch(tx, orderClosed, { orderId: id }, { dedupeKey: `${id}:CANCELLED` });
}
