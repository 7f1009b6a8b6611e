import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { showReels } from './orders/show-reels';
import { type Reel, ReelOrder } from './schemas';
import { findOrder } from './store/orders';
import { findReel } from './store/reels';

export interface ReelDelivery {
  readonly reel: Reel;
  readonly order: ReelOrder;
  readonly face: 'web' | 'telegram';
  readonly chatId: string | null;
  /** In pixels and milliseconds; null until it has been verified. */
  readonly video: { readonly width: number; readonly height: number; readonly lengthMs: number } | null;
}

/** A reel with what whoever brings it, or says why not, has to know. Null: it is not there any more. */
export async function findDelivery(ctx: Ctx, reelId: string): Promise<ReelDelivery | null> {
  authorize(ctx, 'reel.make');
  const found = await inTransaction(ctx, async (tx) => {
    const row = await findReel(tx, reelId);
    return row && { row, order: await findOrder(tx, row.orderId) };
  });
  if (!found?.order) return null;
  const [reel] = await showReels(ctx, async () => [found.row]);
  if (!reel) return null;
  const { width, height, lengthMs } = found.row;
  return {
    reel,
    order: ReelOrder.parse(found.order),
    face: found.order.face === 'telegram' ? 'telegram' : 'web',
    chatId: found.order.chatId,
    video: width && height && lengthMs ? { width, height, lengthMs } : null,
  };
}
