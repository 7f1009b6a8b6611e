import type { BaseCtx } from '@/lib/platform/context';
import { openTransaction } from './open-transaction';
import type { Tx } from './transaction';

/**
 * Runs `work` in a transaction that sees every company's rows. The name is loud on purpose: each use is a place where
 * the code itself, not the database, keeps companies apart (sign-in, routing of an incoming event, housekeeping).
 */
export async function acrossCompanies<C extends BaseCtx, T>(
  ctx: C,
  work: (tx: Tx<C>) => Promise<T>,
): Promise<T> {
  if (!ctx.tx) return openTransaction(ctx, { companyId: null }, work);
  throw new Error('acrossCompanies cannot widen a transaction that is already open.');
}
