import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { inBooks } from './in-books';
import { ReversePurchase } from './schemas';
import { insertPosting } from './store/postings';

/**
 * Takes back, once, the credits of a purchase whose money went back, as far as they are there: a balance never goes below
 * zero. Returns how many were taken. Throws `not-found` `credits-purchase-not-found`.
 */
export async function reversePurchase(ctx: Ctx, input: ReversePurchase): Promise<{ taken: number }> {
  authorize(ctx, 'credits.purchase');
  const { key, reason } = parse(ReversePurchase, input);
  return inBooks(ctx, async (tx) => {
    const posting = { key: `${key}#reversal`, follows: key, reason, atMost: true } as const;
    const posted = await insertPosting(tx, { kind: 'REVERSAL', from: 'available', to: 'sold', ...posting });
    if (posted.outcome === 'unknown') throw new AppError('not-found', 'credits-purchase-not-found');
    if (posted.outcome === 'applied') {
      await writeAudit(tx, {
        action: 'credits.purchase-reversed',
        subject: key,
        detail: { taken: posted.moved, reason },
      });
    }
    return { taken: posted.moved };
  });
}
