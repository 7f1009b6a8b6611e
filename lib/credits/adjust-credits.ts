import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { assertPosted } from './assert-posted';
import { inBooks } from './in-books';
import { AdjustCredits, type Balance } from './schemas';
import { readBalance } from './store/books';
import { insertPosting } from './store/postings';

/**
 * An administrator's correction, with the reason, which the company reads in its history. Audited.
 * Throws `conflict` `credits-too-few` (needed, balance), `conflict` `key-reused`.
 */
export async function adjustCredits(ctx: Ctx, input: AdjustCredits): Promise<Balance> {
  authorize(ctx, 'credits.adjust');
  const { key, amount, reason } = parse(AdjustCredits, input);
  const accounts =
    amount > 0
      ? ({ from: 'adjusted', to: 'available' } as const)
      : ({ from: 'available', to: 'adjusted' } as const);
  const { posted, balance } = await inBooks(ctx, async (tx) => {
    const posted = await insertPosting(tx, { kind: 'ADJUST', key, amount, reason, ...accounts });
    if (posted.outcome === 'applied')
      await writeAudit(tx, { action: 'credits.adjusted', subject: key, detail: { amount, reason } });
    return { posted, balance: await readBalance(tx) };
  });
  assertPosted(posted, Math.abs(amount));
  return balance;
}
