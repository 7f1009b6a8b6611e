import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { assertPosted } from './assert-posted';
import { post } from './post';
import { type Balance, PurchaseCredits } from './schemas';
import { readBalance } from './store/books';

/** Credits that were paid for. Throws `conflict` `key-reused`, for another payment too. */
export async function purchaseCredits(ctx: Ctx, input: PurchaseCredits): Promise<Balance> {
  authorize(ctx, 'credits.purchase');
  const { key, amount, paymentId } = parse(PurchaseCredits, input);
  return inTransaction(ctx, async (tx) => {
    const posting = { from: 'sold', to: 'available', amount, reference: paymentId } as const;
    assertPosted(await post(tx, { kind: 'PURCHASE', key, ...posting }), amount);
    return readBalance(tx);
  });
}
