import type { PaidTier, TierCurrency, TierPeriod } from './schemas';
import { tiers } from './tiers';

/** Minor units that a period of a tier costs. */
export function priceOf(tier: PaidTier, period: TierPeriod, currency: TierCurrency): number {
  const prices = tiers[tier].pricesMinor;
  if (!prices) throw new Error(`${tier} has no price.`);
  return prices[period][currency];
}
