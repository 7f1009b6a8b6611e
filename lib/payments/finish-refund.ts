import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { locatePayment } from './locate-payment';
import { FinishRefund, type Payment } from './schemas';
import { lockPayment, setStatus } from './store/payments';
import { toPayment } from './to-payment';

/**
 * Notes that an administrator has given a payment back on the payment company's own pages. Only for refunds that were asked
 * for; asked again, it returns the payment as it is. Throws `not-found`, `conflict` `refund-not-requested`.
 */
export async function finishRefund(base: BaseCtx, input: FinishRefund): Promise<Payment> {
  authorize(base, 'payment.finish');
  const { paymentId, note } = parse(FinishRefund, input);
  const { ctx } = await locatePayment(base, { paymentId });
  return inTransaction(ctx, async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    if (!payment) throw new AppError('not-found', 'payment-not-found');
    if (payment.status === 'REFUNDED') return toPayment(payment);
    if (payment.status !== 'REFUND_REQUESTED') throw new AppError('conflict', 'refund-not-requested');
    await setStatus(tx, paymentId, ['REFUND_REQUESTED'], 'REFUNDED');
    await writeAudit(tx, { action: 'payment.refund-finished', subject: paymentId, detail: { note } });
    return toPayment((await lockPayment(tx, paymentId)) ?? payment);
  });
}
