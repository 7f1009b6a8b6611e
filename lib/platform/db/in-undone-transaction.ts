import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from './in-transaction';
import type { Tx } from './transaction';

/**
 * Runs `work` in a transaction of its own that is rolled back: it sees what it does, nobody else ever does, and nothing is
 * told or promised. Returns what `work` returns. Not within another transaction, which would be undone with it.
 */
export async function inUndoneTransaction<T>(ctx: Ctx, work: (tx: Tx<Ctx>) => Promise<T>): Promise<T> {
  if (ctx.tx) throw new Error('A transaction that is to be undone cannot join another one.');
  try {
    await inTransaction(ctx, async (tx) => {
      throw new Over(await work(tx));
    });
  } catch (error) {
    if (error instanceof Over) return error.result as T;
    throw error;
  }
  throw new Error('A transaction that was to be undone was stored.');
}

/** Ends the transaction without a trace. */
class Over extends Error {
  constructor(readonly result: unknown) {
    super('The transaction is undone.');
  }
}
