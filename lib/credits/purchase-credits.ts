import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { assertPosted } from './assert-posted';
import { inBooks } from './in-books';
import { type Balance, PurchaseCredits } from './schemas';
import { readBalance } from './store/books';
import { insertPosting } from './store/postings';

/** Credits that were paid for. Throws `conflict` `key-reused`, for another payment too. */
export async function purchaseCredits(ctx: Ctx, input: PurchaseCredits): Promise<Balance> {
  authorize(ctx, 'credits.purchase');
  const { key, amount, paymentId } = parse(PurchaseCredits, input);
  return inBooks(ctx, async (tx) => {
    const posting = { from: 'sold', to: 'available', amount, reference: paymentId } as const;
    assertPosted(await insertPosting(tx, { kind: 'PURCHASE', key, ...posting }), amount);
    return readBalance(tx);
  });
}
