import { writeAudit } from '@/lib/audit';
import { releaseHold } from '@/lib/calendar';
import { authorize } from '@/lib/companies';
import { returnStock } from '@/lib/knowledge';
import { findPayments, type Payment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { orderClosed, orderRefunded } from './jobs';
import { OrderId, type OrderStatus } from './schemas';
import { lockOrder, markOrderOver, type StoredOrder } from './store/orders';

/**
 * Ends an order that will not be paid: its time is over and no link is open, or its money went back.
 * One that may still be paid, or is paid, stays. Returns what the order is then. Throws `not-found`.
 */
export async function closeUnpaidOrder(ctx: Ctx, input: OrderId): Promise<OrderStatus> {
  authorize(ctx, 'order.confirm');
  const { orderId } = parse(OrderId, input);
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order) throw new AppError('not-found', 'order-not-found');
    const payments = await findPayments(tx.ctx, { reference: orderId });
    if (order.status === 'AWAITING_PAYMENT' && !payments.some(mayBePaid)) {
      return end(tx, order, payments.some(wentBack) ? 'REFUNDED' : 'EXPIRED');
    }
    const paidBy = payments.find((payment) => payment.id === order.paidBy);
    if (order.status === 'CONFIRMED' && paidBy && wentBack(paidBy)) return end(tx, order, 'REFUNDED');
    return order.status;
  });
}

const mayBePaid = (payment: Payment): boolean => ['CREATED', 'PENDING', 'PAID'].includes(payment.status);

const wentBack = (payment: Payment): boolean => ['REFUND_REQUESTED', 'REFUNDED'].includes(payment.status);

async function end(tx: Tx<Ctx>, order: StoredOrder, status: 'EXPIRED' | 'REFUNDED'): Promise<OrderStatus> {
  const { id, conversationId } = order;
  await markOrderOver(tx, id, status);
  await releaseHold(tx.ctx, { reference: id });
  await announce(tx, { kind: 'order', id, conversationId });
  if (status === 'EXPIRED') {
    await dispatch(tx, orderClosed, { orderId: id }, { dedupeKey: `${id}:${status}` });
    return status;
  }
  if (order.status === 'CONFIRMED') await returnStock(tx.ctx, { lines: order.lines });
  await writeAudit(tx, { action: 'order.refunded', subject: id, detail: { reason: 'refunded-elsewhere' } });
  await dispatch(
    tx,
    orderRefunded,
    { orderId: id, reason: 'refunded-elsewhere' },
    { dedupeKey: `${id}:${status}` },
  );
  return status;
}
