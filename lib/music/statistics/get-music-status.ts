import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { PoolStatus } from '../schemas';
import { findPoolStatuses } from '../store/pools';
import { sumPools } from './sum-pools';

/** A pool that has not said anything for so long is gone with its worker. */
const silentMs = 15_000;

/** What the pools of all workers are doing now, and what keeps them from doing more. */
export async function getMusicStatus(base: BaseCtx): Promise<PoolStatus & { success: true }> {
  authorize(base, 'music.import');
  const since = new Date(base.clock.now().getTime() - silentMs);
  const pools = await acrossCompanies(base, (tx) => findPoolStatuses(tx, since));
  return { success: true, ...sumPools(pools) };
}
