import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { ReelOrder } from './schemas';
import { findOrder } from './store/orders';

/** One wish, as it was said. Throws `not-found` `reel-not-found`. */
export async function getReelOrder(ctx: Ctx, id: string): Promise<ReelOrder> {
  authorize(ctx, 'reel.read');
  const order = await inTransaction(ctx, (tx) => findOrder(tx, id));
  if (!order) throw new AppError('not-found', 'reel-not-found');
  return ReelOrder.parse(order);
}
