import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import type { TierOffer } from './schemas';
import { tierCurrency } from './tier-currency';
import { tierPoints } from './tier-points';
import { tiers } from './tiers';

/** Every tier with what it costs the company, the smallest first. */
export async function listTiers(ctx: Ctx): Promise<TierOffer[]> {
  authorize(ctx, 'tier.read');
  const currency = tierCurrency((await getCompany(ctx)).currency);
  return [tiers.FREE, tiers.PRO, tiers.CREATOR].map((tier) => ({
    tier,
    currency,
    monthMinor: tier.pricesMinor?.month[currency] ?? null,
    yearMinor: tier.pricesMinor?.year[currency] ?? null,
    points: tierPoints(tier),
  }));
}
