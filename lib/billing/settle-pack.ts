import { authorize } from '@/lib/companies';
import { purchaseCredits } from '@/lib/credits';
import { getPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { PackPayment } from './schemas';
import { lockPackOrder, markPackOrder } from './store/pack-orders';

/**
 * The credits of a pack whose money is there, once, however often the news arrives; none when the money has gone back
 * meanwhile. Throws `not-found`.
 */
export async function settlePack(ctx: Ctx, input: PackPayment): Promise<void> {
  authorize(ctx, 'pack.settle');
  const { orderId, paymentId } = parse(PackPayment, input);
  await inTransaction(ctx, async (tx) => {
    const order = await lockPackOrder(tx, orderId);
    const payment = await getPayment(tx.ctx, { paymentId });
    if (!order || payment.reference !== order.id) throw new AppError('not-found', 'pack-order-not-found');
    if (order.status !== 'AWAITING_PAYMENT' || payment.status !== 'PAID') return;
    await markPackOrder(tx, orderId, 'PAID');
    await purchaseCredits(tx.ctx, { key: orderId, amount: order.credits, paymentId });
  });
}
