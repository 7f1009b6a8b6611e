import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { type Payment, PaymentReferences } from './schemas';
import { findPaymentsOf } from './store/payments';
import { toPayment } from './to-payment';

/** The payments of a reference, or of many, newest first. */
export async function findPayments(ctx: Ctx, input: PaymentReferences): Promise<Payment[]> {
  authorize(ctx, 'payment.read');
  const wish = parse(PaymentReferences, input);
  const references = 'references' in wish ? wish.references : [wish.reference];
  return inTransaction(ctx, async (tx) => (await findPaymentsOf(tx, ...references)).map(toPayment));
}
