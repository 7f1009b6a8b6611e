import type { TierNow, TierOffer, TierPurchase } from '@/lib/billing/schemas';
import type { Wire } from '../api/wire';

/** What `/api/tiers` gives. */
export interface PlanView {
  readonly tiers: TierOffer[];
  readonly mine: Wire<TierNow>;
  readonly purchases: Wire<TierPurchase>[];
}
