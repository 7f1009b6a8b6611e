import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { log } from '@/lib/platform/log';
import { findPaidSince } from './store/payments';
import { syncPayment } from './sync-payment';

const atOnce = 200;
/** Banks take money back weeks later. */
const backMs = 60 * 86_400_000;

/**
 * Reads paid payments again at the payment company that tells its news for a quarter of an hour only, in case it was money
 * going back and nobody was there to hear it. One that fails does not keep the others waiting.
 */
export async function recheckPaid(base: BaseCtx): Promise<void> {
  authorize(base, 'payment.sync');
  const since = new Date(base.clock.now().getTime() - backMs);
  let after = '';
  for (;;) {
    const paid = await acrossCompanies(base, (tx) => findPaidSince(tx, 'platega', since, after, atOnce));
    for (const { companyId, id } of paid) {
      const ctx = { ...base, companyId };
      await syncPayment(ctx, { paymentId: id }).catch((error: unknown) =>
        log.warn({ err: error, paymentId: id }, 'paid payment could not be read again'),
      );
    }
    const last = paid.at(-1);
    if (!last) return;
    after = last.id;
  }
}
