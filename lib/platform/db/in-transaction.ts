import type { Ctx } from '@/lib/platform/context';
import { openTransaction } from './open-transaction';
import type { Tx } from './transaction';

/**
 * Runs `work` in a transaction that sees one company's rows only, or joins the one that `ctx` carries.
 * A query that forgets its `where` finds nothing of anybody else's.
 */
export async function inTransaction<T>(ctx: Ctx, work: (tx: Tx<Ctx>) => Promise<T>): Promise<T> {
  if (!ctx.tx) return openTransaction(ctx, { companyId: ctx.companyId }, work);
  const outer = ctx.tx;
  const outerCompany = (outer.ctx as Partial<Ctx>).companyId;
  if (outerCompany && outerCompany !== ctx.companyId) {
    throw new Error('A transaction of one company cannot be joined by another company.');
  }
  return work({ db: outer.db, afterCommit: outer.afterCommit, ctx });
}
