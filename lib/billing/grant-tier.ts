import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { getMediaTier } from './get-media-tier';
import { GrantTier, type TierNow } from './schemas';
import { insertTierFact } from './store/tier-facts';

/** Gives days of a tier away, after those the company has; a lower tier waits meanwhile. Returns what it has now. */
export async function grantTier(ctx: Ctx, input: GrantTier): Promise<TierNow> {
  authorize(ctx, 'tier.grant');
  const { tier, days, reason } = parse(GrantTier, input);
  return inTransaction(ctx, async (tx) => {
    const at = tx.ctx.clock.now();
    const id = newId('tif', at);
    const seconds = days * 86_400;
    await insertTierFact(tx, {
      id,
      kind: 'GRANT',
      orderId: null,
      paymentId: null,
      tier,
      seconds,
      reason,
      at,
    });
    await writeAudit(tx, { action: 'tier.granted', subject: id, detail: { tier, days, reason } });
    return getMediaTier(tx.ctx);
  });
}
