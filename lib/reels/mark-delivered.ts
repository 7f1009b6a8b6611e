import { authorize } from '@/lib/companies';
import { captureHold } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { endReel, insertStage } from './store/reels';

/** Ends a reel well: whoever asked has it, and its credit is spent, in one transaction. False: it had ended. */
export async function markDelivered(ctx: Ctx, reelId: string): Promise<boolean> {
  authorize(ctx, 'reel.make');
  const finishedAt = ctx.clock.now();
  return inTransaction(ctx, async (tx) => {
    const reel = await endReel(tx, reelId, 'delivered', { finishedAt, failureClass: null }, 'deliver');
    if (!reel) return false;
    await insertStage(tx, reel, { ending: 'done', at: finishedAt });
    await announce(tx, { kind: 'reel', id: reelId });
    await captureHold(tx.ctx, { key: reelId });
    return true;
  });
}
