import type { z } from 'zod';
import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { JobContract } from './define-contract';
import { handOverNew } from './hand-over-new';
import { type DispatchOptions, prepareJob } from './prepare-job';
import { insertOutboxRow } from './store';

/**
 * Promises that a job will run once this transaction has committed, and never if it rolls back. A queue in our own
 * database takes the row at once, within the transaction; another engine is handed it after the commit, and the sweeper
 * finds what a process that died in between left behind.
 */
export async function dispatch<S extends z.ZodType>(
  tx: Tx<BaseCtx>,
  contract: JobContract<S>,
  payload: z.input<S>,
  options: DispatchOptions = {},
): Promise<void> {
  const row = prepareJob(tx.ctx, contract, payload, options);
  if (await insertOutboxRow(tx, row)) tx.afterCommit(() => handOverNew(row));
}
