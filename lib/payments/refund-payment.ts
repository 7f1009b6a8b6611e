import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { paymentClosed, sendRefundSoon } from './jobs';
import { type Payment, RefundPayment } from './schemas';
import { lockPayment, setStatus } from './store/payments';
import { toPayment } from './to-payment';

/**
 * Promises all the money of a payment back, and says that there is none any more; the provider is asked after the commit,
 * until it has done so. Asked again, it returns the payment as it is. Throws `not-found`, `conflict` `payment-not-paid`.
 */
export async function refundPayment(ctx: Ctx, input: RefundPayment): Promise<Payment> {
  authorize(ctx, 'payment.refund');
  const { paymentId, reason } = parse(RefundPayment, input);
  return inTransaction(ctx, async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    if (!payment) throw new AppError('not-found', 'payment-not-found');
    if (payment.status === 'REFUND_REQUESTED' || payment.status === 'REFUNDED') return toPayment(payment);
    if (payment.status !== 'PAID') throw new AppError('conflict', 'payment-not-paid');
    await setStatus(tx, paymentId, ['PAID'], 'REFUND_REQUESTED');
    await writeAudit(tx, { action: 'payment.refund-requested', subject: paymentId, detail: { reason } });
    await dispatch(tx, sendRefundSoon, { paymentId }, { dedupeKey: paymentId });
    const news = { paymentId, reference: payment.reference };
    await dispatch(tx, paymentClosed, news, { dedupeKey: `${paymentId}:REFUND_REQUESTED` });
    return toPayment({ ...payment, status: 'REFUND_REQUESTED' });
  });
}
