import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { TierNow } from './schemas';
import { findTierFacts } from './store/tier-facts';
import { tierAt } from './tier-at';
import { tiers } from './tiers';

/** What the company may have made right now, and until when. */
export async function getMediaTier(ctx: Ctx): Promise<TierNow> {
  authorize(ctx, 'tier.read');
  const now = ctx.clock.now();
  const { name, until, next } = tierAt(await inTransaction(ctx, findTierFacts), now);
  return { tier: tiers[name], until, renewsFrom: until ?? now, next };
}
