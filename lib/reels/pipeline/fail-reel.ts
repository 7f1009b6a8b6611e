import { releaseHold } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { log } from '@/lib/platform/log';
import { admitReels, reelFailed } from '../jobs';
import type { VideoFailure } from '../port';
import { endReel, insertStage } from '../store/reels';

interface Failure extends Pick<VideoFailure, 'class' | 'raw'> {
  /** Whoever asked is not told here. */
  readonly quietly?: boolean;
}

/** Ends a reel for good and gives its credit back, in one transaction. False: it had ended. */
export async function failReel(ctx: Ctx, reelId: string, failure: Failure): Promise<boolean> {
  const finishedAt = ctx.clock.now();
  const changes = { finishedAt, failureClass: failure.class, failureRaw: failure.raw.slice(0, 2_000) };
  const failed = await inTransaction(ctx, async (tx) => {
    const reel = await endReel(tx, reelId, 'failed', changes);
    if (!reel) return false;
    await insertStage(tx, reel, { ending: failure.class, at: finishedAt });
    if (!failure.quietly) await dispatch(tx, reelFailed, { reelId });
    await dispatch(tx, admitReels, {});
    await announce(tx, { kind: 'reel', id: reelId });
    await releaseHold(tx.ctx, { key: reelId, reason: `failed: ${failure.class}` });
    return true;
  });
  if (failed) log.info({ reelId, class: failure.class }, 'a reel could not be made');
  return failed;
}
