import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { log } from '@/lib/platform/log';
import { sendRefund } from './send-refund';
import { findUnfinished } from './store/payments';
import { syncPayment } from './sync-payment';

const atOnce = 200;

/**
 * Reads the provider for every payment that is not over, in case its news got lost, and asks again for refunds that are
 * not through. One that fails does not keep the others waiting.
 */
export async function syncOpenPayments(base: BaseCtx): Promise<void> {
  const unfinished = await acrossCompanies(base, (tx) => findUnfinished(tx, atOnce));
  for (const { companyId, id, status } of unfinished) {
    const ctx = { ...base, companyId };
    const work = status === 'REFUND_REQUESTED' ? sendRefund : syncPayment;
    await work(ctx, { paymentId: id }).catch((error: unknown) =>
      log.warn({ err: error, paymentId: id }, 'payment could not be synchronised'),
    );
  }
}
