import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { assertPosted } from './assert-posted';
import { post } from './post';
import { AdjustCredits, type Balance } from './schemas';
import { readBalance } from './store/books';

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
  const { posted, balance } = await inTransaction(ctx, async (tx) => {
    const posted = await post(tx, { kind: 'ADJUST', key, amount, reason, ...accounts });
    if (posted.outcome === 'applied')
      await writeAudit(tx, { action: 'credits.adjusted', subject: key, detail: { amount, reason } });
    return { posted, balance: await readBalance(tx) };
  });
  assertPosted(posted, Math.abs(amount));
  return balance;
}
