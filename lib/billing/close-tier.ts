import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import { getPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { TierPayment } from './schemas';
import { insertTierFact } from './store/tier-facts';
import { findPaidBy, lockTierOrder } from './store/tier-orders';

/**
 * Takes back, once, the period of a tier whose money went back, be it by a refund or by the buyer's bank; what else was
 * bought and given stays. A link that closed unpaid changes nothing. Throws `not-found`.
 */
export async function closeTier(ctx: Ctx, input: TierPayment): Promise<void> {
  authorize(ctx, 'tier.tend');
  const { orderId, paymentId } = parse(TierPayment, input);
  await inTransaction(ctx, async (tx) => {
    const order = await lockTierOrder(tx, orderId);
    const payment = await getPayment(tx.ctx, { paymentId });
    if (!order || payment.reference !== order.id) throw new AppError('not-found', 'tier-order-not-found');
    const wentBack = payment.status === 'REFUND_REQUESTED' || payment.status === 'REFUNDED';
    // Never written down, or written down for another payment: there is nothing to take back.
    if (!wentBack || (await findPaidBy(tx, orderId)) !== paymentId) return;
    const at = tx.ctx.clock.now();
    const id = newId('tif', at);
    const fact = {
      id,
      kind: 'REVERSAL',
      orderId,
      paymentId,
      tier: null,
      seconds: null,
      reason: null,
      at,
    } as const;
    if (await insertTierFact(tx, fact))
      await writeAudit(tx, { action: 'tier.reversed', subject: orderId, detail: { paymentId } });
  });
}
