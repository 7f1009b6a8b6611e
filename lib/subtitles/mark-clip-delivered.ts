import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { endClip, insertStage } from './store/clips';

/** Ends a clip well: whoever asked has it. False: it had ended. */
export async function markClipDelivered(ctx: Ctx, clipId: string): Promise<boolean> {
  authorize(ctx, 'clip.make');
  const finishedAt = ctx.clock.now();
  return inTransaction(ctx, async (tx) => {
    const clip = await endClip(tx, clipId, 'delivered', { finishedAt }, 'deliver');
    if (!clip) return false;
    await insertStage(tx, clip, { ending: 'done', at: finishedAt });
    await announce(tx, { kind: 'clip', id: clipId });
    return true;
  });
}
