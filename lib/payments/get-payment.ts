import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type Payment, PaymentId } from './schemas';
import { findPayment } from './store/payments';
import { toPayment } from './to-payment';

/** One payment of the company. Throws `not-found`. */
export async function getPayment(ctx: Ctx, input: PaymentId): Promise<Payment> {
  authorize(ctx, 'payment.read');
  const { paymentId } = parse(PaymentId, input);
  const payment = await inTransaction(ctx, (tx) => findPayment(tx, paymentId));
  if (!payment) throw new AppError('not-found', 'payment-not-found');
  return toPayment(payment);
}
