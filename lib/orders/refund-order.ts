import { authorize } from '@/lib/companies';
import { getPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { giveMoneyBack } from './give-money-back';
import { PaidOrder } from './schemas';
import { lockOrder } from './store/orders';

/**
 * The last resort for money that came in and whose order could not be confirmed for a reason nobody foresaw: it goes back.
 * An order that was confirmed after all is left alone. Throws `not-found`.
 */
export async function refundOrder(ctx: Ctx, input: PaidOrder): Promise<void> {
  authorize(ctx, 'order.confirm');
  const { orderId, paymentId } = parse(PaidOrder, input);
  await inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const payment = await getPayment(tx.ctx, { paymentId });
    if (!order || payment.reference !== order.id) throw new AppError('not-found', 'order-not-found');
    if (payment.status !== 'PAID' || order.paidBy === paymentId) return;
    await giveMoneyBack(tx, order, paymentId, order.status === 'CONFIRMED' ? 'paid-twice' : 'failed');
  });
}
