import type { BaseCtx } from '@/lib/platform/context';
import type { Prisma } from './generated/client';

/**
 * An open transaction. `db` is the only way to the tables; `ctx` is the caller's context with this transaction in it,
 * so a verb called with `tx.ctx` joins instead of opening another one.
 */
export interface Tx<C extends BaseCtx = BaseCtx> {
  readonly db: Prisma.TransactionClient;
  readonly ctx: C;
  /** Runs once the outermost transaction has committed; never when it rolls back. */
  readonly afterCommit: (effect: () => Promise<void>) => void;
}
