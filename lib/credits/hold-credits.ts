import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { assertPosted } from './assert-posted';
import { inBooks } from './in-books';
import { type Hold, HoldCredits } from './schemas';
import { findHold } from './store/books';
import { insertPosting } from './store/postings';

/**
 * Sets credits aside for work that begins, in the transaction that orders it; let it be the last act there, because the
 * company's other movements wait for the commit. Asked again, it returns the hold as it stands.
 * Throws `conflict` `credits-too-few` (needed, balance), `conflict` `key-reused`.
 */
export async function holdCredits(ctx: Ctx, input: HoldCredits): Promise<Hold> {
  authorize(ctx, 'credits.hold');
  const wish = parse(HoldCredits, input);
  const { posted, hold } = await inBooks(ctx, async (tx) => {
    const posted = await insertPosting(tx, { kind: 'HOLD', from: 'available', to: 'held', ...wish });
    const known = posted.outcome === 'repeated' ? await findHold(tx, wish.key) : null;
    return { posted, hold: known ?? { ...wish, status: 'OPEN' as const, heldAt: ctx.clock.now() } };
  });
  assertPosted(posted, wish.amount);
  return hold;
}
