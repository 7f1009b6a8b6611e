import { authorize } from '@/lib/companies';
import { reversePurchase } from '@/lib/credits';
import { getPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { parse } from '@/lib/platform/parse';
import { PackPayment } from './schemas';
import { lockPackOrder, markPackOrder } from './store/pack-orders';

/**
 * Takes back, once, the credits of a pack whose money went back; those already used are lost to us, and logged.
 * A link that closed unpaid changes nothing. Throws `not-found`.
 */
export async function closePack(ctx: Ctx, input: PackPayment): Promise<void> {
  authorize(ctx, 'pack.settle');
  const { orderId, paymentId } = parse(PackPayment, input);
  await inTransaction(ctx, async (tx) => {
    const order = await lockPackOrder(tx, orderId);
    const payment = await getPayment(tx.ctx, { paymentId });
    if (!order || payment.reference !== order.id) throw new AppError('not-found', 'pack-order-not-found');
    const wentBack = payment.status === 'REFUND_REQUESTED' || payment.status === 'REFUNDED';
    if (!wentBack || order.status === 'REFUNDED') return;
    await markPackOrder(tx, orderId, 'REFUNDED');
    if (order.status !== 'PAID') return;
    const { taken } = await reversePurchase(tx.ctx, { key: orderId, reason: 'payment-refunded' });
    if (taken < order.credits)
      log.warn({ orderId, taken, credits: order.credits }, 'refunded credits had been used');
  });
}
