import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { assertPosted } from './assert-posted';
import { post } from './post';
import { type Balance, GrantCredits } from './schemas';
import { readBalance } from './store/books';

/** Gives credits away, such as the first ones or those for a friend. Throws `conflict` `key-reused`. */
export async function grantCredits(ctx: Ctx, input: GrantCredits): Promise<Balance> {
  authorize(ctx, 'credits.grant');
  const { key, amount, reason } = parse(GrantCredits, input);
  return inTransaction(ctx, async (tx) => {
    const posted = await post(tx, { kind: 'GRANT', key, from: 'issued', to: 'available', amount, reason });
    assertPosted(posted, amount);
    return readBalance(tx);
  });
}
