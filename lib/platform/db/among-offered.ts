import type { BaseCtx } from '@/lib/platform/context';
import { openTransaction } from './open-transaction';
import type { Tx } from './transaction';

/**
 * Runs `work` in a transaction of no company: it finds none's rows, and of the platform's those that are offered to
 * everybody. Joins an open one, which sees as much or more.
 */
export async function amongOffered<C extends BaseCtx, T>(
  ctx: C,
  work: (tx: Tx<C>) => Promise<T>,
): Promise<T> {
  if (!ctx.tx) return openTransaction(ctx, { companyId: '' }, work);
  return work({ db: ctx.tx.db, afterCommit: ctx.tx.afterCommit, ctx });
}
