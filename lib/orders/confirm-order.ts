import { authorize } from '@/lib/companies';
import { getPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { isWriteConflict } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { giveMoneyBack } from './give-money-back';
import { judgePayment } from './judge-payment';
import { makeFirm } from './make-firm';
import { type OrderStatus, PaidOrder } from './schemas';
import { isReplaced, lockOrder } from './store/orders';

/**
 * What happens once the money is there, in one transaction: the order is made firm, at its time or the next one free, or
 * the money goes back; never both, never neither, however often and in whatever order the news arrives. Returns what the
 * order is then. Throws `not-found`; `unavailable` when it should be tried again.
 */
export async function confirmOrder(ctx: Ctx, input: PaidOrder): Promise<OrderStatus> {
  authorize(ctx, 'order.confirm');
  const { orderId, paymentId } = parse(PaidOrder, input);
  try {
    return await inTransaction(ctx, (tx) => settle(tx, orderId, paymentId));
  } catch (error) {
    if (isWriteConflict(error)) throw new AppError('unavailable', 'try-again', { cause: error });
    throw error;
  }
}

async function settle(tx: Tx<Ctx>, orderId: string, paymentId: string): Promise<OrderStatus> {
  const order = await lockOrder(tx, orderId);
  const payment = await getPayment(tx.ctx, { paymentId });
  if (!order || payment.reference !== order.id) throw new AppError('not-found', 'order-not-found');
  const judgement = judgePayment(order, payment, await isReplaced(tx, order));
  if (judgement.end === 'done') return order.status;
  const firmness = judgement.end === 'confirm' ? await makeFirm(tx, order, paymentId) : null;
  if (firmness?.end === 'firm') return 'CONFIRMED';
  const reason = firmness?.reason ?? (judgement.end === 'refund' ? judgement.reason : 'failed');
  await giveMoneyBack(tx, order, paymentId, reason);
  return reason === 'paid-twice' ? order.status : 'REFUNDED';
}
