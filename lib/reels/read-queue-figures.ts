import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { type QueueFigures, readQueue } from './store/queue';

/** How many reels of all customers wait and are being made, for administrators. */
export async function readQueueFigures(base: BaseCtx): Promise<QueueFigures> {
  authorize(base, 'reel.make');
  return acrossCompanies(base, (tx) => readQueue(tx, base.clock.now()));
}
