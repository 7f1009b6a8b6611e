import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { parse } from '@/lib/platform/parse';
import { closeCheckoutSoon } from './jobs';
import { PaymentReference } from './schemas';
import { findPaymentsOf } from './store/payments';

/** Promises that the open links of a reference will be closed, so that nobody pays for what is not wanted any more. */
export async function closePayments(ctx: Ctx, input: PaymentReference): Promise<void> {
  authorize(ctx, 'payment.refund');
  const { reference } = parse(PaymentReference, input);
  await inTransaction(ctx, async (tx) => {
    for (const { id, status } of await findPaymentsOf(tx, reference)) {
      if (status !== 'CREATED' && status !== 'PENDING') continue;
      await dispatch(tx, closeCheckoutSoon, { paymentId: id }, { dedupeKey: id });
    }
  });
}
