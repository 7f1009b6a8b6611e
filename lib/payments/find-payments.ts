import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { type Payment, PaymentReference } from './schemas';
import { findPaymentsOf } from './store/payments';
import { toPayment } from './to-payment';

/** The payments of a reference, newest first. */
export async function findPayments(ctx: Ctx, input: PaymentReference): Promise<Payment[]> {
  authorize(ctx, 'payment.read');
  const { reference } = parse(PaymentReference, input);
  return inTransaction(ctx, async (tx) => (await findPaymentsOf(tx, reference)).map(toPayment));
}
