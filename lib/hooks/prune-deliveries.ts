import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { deleteDeliveriesBefore } from './store/deliveries';

const keptMs = 30 * 24 * 60 * 60 * 1_000;

/** Forgets deliveries that were promised a month ago and have ended; returns how many. */
export async function pruneDeliveries(base: BaseCtx): Promise<number> {
  authorize(base, 'hook.send');
  const before = new Date(base.clock.now().getTime() - keptMs);
  return acrossCompanies(base, (tx) => deleteDeliveriesBefore(tx, before));
}
