import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { deleteFinishedBefore } from './store';

const keepMs = 14 * 24 * 60 * 60 * 1_000;

/** Deletes jobs that were done two weeks ago. Dead ones stay: they are the list of what needs a person. */
export async function pruneOutbox(base: BaseCtx): Promise<number> {
  const before = new Date(base.clock.now().getTime() - keepMs);
  return acrossCompanies(base, (tx) => deleteFinishedBefore(tx, before));
}
