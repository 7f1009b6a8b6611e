import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { showReels } from './orders/show-reels';
import type { Reel } from './schemas';
import { findReelsOfOrder } from './store/reels';

/** The videos of one wish, first to last; none of a wish that is not there. */
export async function listReelsOfOrder(ctx: Ctx, orderId: string): Promise<Reel[]> {
  authorize(ctx, 'reel.read');
  return showReels(ctx, (tx) => findReelsOfOrder(tx, orderId));
}
