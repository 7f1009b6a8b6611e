import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { assertPosted } from './assert-posted';
import { inBooks } from './in-books';
import { type Balance, GrantCredits } from './schemas';
import { readBalance } from './store/books';
import { insertPosting } from './store/postings';

/** Gives credits away, such as the first ones or those for a friend. Throws `conflict` `key-reused`. */
export async function grantCredits(ctx: Ctx, input: GrantCredits): Promise<Balance> {
  authorize(ctx, 'credits.grant');
  const { key, amount, reason } = parse(GrantCredits, input);
  return inBooks(ctx, async (tx) => {
    const posted = await insertPosting(tx, {
      kind: 'GRANT',
      key,
      from: 'issued',
      to: 'available',
      amount,
      reason,
    });
    assertPosted(posted, amount);
    return readBalance(tx);
  });
}
