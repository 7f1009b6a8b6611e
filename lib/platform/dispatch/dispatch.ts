import type { z } from 'zod';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import type { JobContract } from './define-contract';
import { installedJobEngine } from './engine';
import { handOver } from './hand-over';
import { insertOutboxRow } from './store';

export interface DispatchOptions {
  /** Not before this moment; at once when left out. */
  readonly runAt?: Date;
  /** A second dispatch of the same contract and key does nothing. */
  readonly dedupeKey?: string;
}

/**
 * Promises that a job will run once this transaction has committed, and never if it rolls back. An engine in our own
 * database takes the row at once, within the transaction; another one is handed it after the commit, and the sweeper finds
 * what a process that died in between left behind.
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
  const engine = row.lane === null ? installedJobEngine() : undefined;
  const within = engine?.enqueueWithin;
  const inserted = await insertOutboxRow(tx, { ...row, state: within ? 'handed' : 'waiting' });
  if (!inserted || row.lane !== null) return;
  const job = { ...row, attempts: 0 };
  if (within) await within(tx, job);
  else tx.afterCommit(() => handOver(job));
}
