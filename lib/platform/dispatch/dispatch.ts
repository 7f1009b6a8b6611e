import type { z } from 'zod';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import type { JobContract } from './define-contract';
import { handOver } from './hand-over';
import { insertOutboxRow } from './store';

export interface DispatchOptions {
  /** Not before this moment; at once when left out. */
  readonly runAt?: Date;
  /** A second dispatch of the same contract and key does nothing. */
  readonly dedupeKey?: string;
}

/**
 * Promises that a job will run once this transaction has committed, and never if it rolls back: the row is written here,
 * handed to the engine after the commit, and found by the sweeper should the process die in between.
 */
export async function dispatch<S extends z.ZodType>(
  tx: Tx<BaseCtx>,
  contract: JobContract<S>,
  payload: z.input<S>,
  options: DispatchOptions = {},
): Promise<void> {
  const parsed = contract.payload.parse(payload);
  const now = tx.ctx.clock.now();
  const row = {
    id: newId('job', now),
    companyId: (tx.ctx as Partial<Ctx>).companyId || null,
    job: contract.id,
    payload: parsed,
    queue: contract.queue?.(parsed) ?? null,
    dedupeKey: options.dedupeKey ?? null,
    lane: tx.ctx.lane ?? null,
    runAt: options.runAt ?? now,
  };
  const inserted = await insertOutboxRow(tx, row);
  if (inserted && row.lane === null) tx.afterCommit(() => handOver({ ...row, attempts: 0 }));
}
