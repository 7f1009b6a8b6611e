import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { assertPosted } from './assert-posted';
import { inBooks } from './in-books';
import { type Balance, ExpireCredits } from './schemas';
import { readBalance } from './store/books';
import { insertPosting } from './store/postings';

/** Takes credits whose time is over. Throws `conflict` `credits-too-few` (needed, balance), `conflict` `key-reused`. */
export async function expireCredits(ctx: Ctx, input: ExpireCredits): Promise<Balance> {
  authorize(ctx, 'credits.expire');
  const { key, amount, reason } = parse(ExpireCredits, input);
  const { posted, balance } = await inBooks(ctx, async (tx) => {
    const posted = await insertPosting(tx, {
      kind: 'EXPIRE',
      key,
      from: 'available',
      to: 'expired',
      amount,
      reason,
    });
    return { posted, balance: await readBalance(tx) };
  });
  assertPosted(posted, amount);
  return balance;
}
