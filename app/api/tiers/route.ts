import { companyRoute } from '@/app/_door/route';
import { getMediaTier, listTierPurchases, listTiers } from '@/lib/billing';

/** What can be bought, what the company has and until when, and how it came by it. */
export const GET = companyRoute(async ({ ctx }) => ({
  tiers: await listTiers(ctx),
  mine: await getMediaTier(ctx),
  purchases: await listTierPurchases(ctx),
}));
