import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { TierPurchase } from './schemas';
import { findPurchases, type PurchaseRow } from './store/tier-orders';

const most = 100;

/** What the company has bought, and been given, of tiers; the newest first. */
export async function listTierPurchases(ctx: Ctx): Promise<TierPurchase[]> {
  authorize(ctx, 'tier.read');
  return (await inTransaction(ctx, (tx) => findPurchases(tx, most))).map(toPurchase);
}

function toPurchase({ reversedAt, seconds, priceMinor, ...row }: PurchaseRow): TierPurchase {
  const bought = reversedAt === null ? 'PAID' : 'REFUNDED';
  return {
    ...row,
    kind: row.period === null ? 'GRANTED' : bought,
    seconds: Number(seconds),
    priceMinor: priceMinor === null ? null : Number(priceMinor),
  };
}
