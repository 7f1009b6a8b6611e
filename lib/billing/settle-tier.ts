import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import { getPayment, refundPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { periodSeconds } from './period-seconds';
import { TierPayment } from './schemas';
import { insertTierFact } from './store/tier-facts';
import { findPaidBy, lockTierOrder } from './store/tier-orders';

/**
 * Writes down, once, the period of a tier whose money is there, however often the news arrives; nothing when the money has
 * gone back meanwhile. A second payment of the same purchase goes back. Throws `not-found`.
 */
export async function settleTier(ctx: Ctx, input: TierPayment): Promise<void> {
  authorize(ctx, 'tier.tend');
  const { orderId, paymentId } = parse(TierPayment, input);
  await inTransaction(ctx, async (tx) => {
    const order = await lockTierOrder(tx, orderId);
    const payment = await getPayment(tx.ctx, { paymentId });
    if (!order || payment.reference !== order.id) throw new AppError('not-found', 'tier-order-not-found');
    const { status, paidAt } = payment;
    if (status !== 'PAID' || paidAt === null) return;
    const paidBy = await findPaidBy(tx, orderId);
    if (paidBy !== null) {
      if (paidBy !== paymentId) await refundPayment(tx.ctx, { paymentId, reason: 'paid-twice' });
      return;
    }
    const { tier, period } = order;
    const { timeZone } = await getCompany(tx.ctx);
    // The period counts from the payment, so that it is the same in whatever order the news of several come.
    const seconds = periodSeconds(period, paidAt, timeZone);
    const id = newId('tif', tx.ctx.clock.now());
    const fact = {
      id,
      kind: 'PURCHASE',
      orderId,
      paymentId,
      tier,
      seconds,
      reason: null,
      at: paidAt,
    } as const;
    await insertTierFact(tx, fact);
    await writeAudit(tx, { action: 'tier.bought', subject: orderId, detail: { tier, period, paymentId } });
  });
}
