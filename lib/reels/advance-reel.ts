import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { awaitReel } from './pipeline/await-reel';
import { downloadReel } from './pipeline/download-reel';
import { settleFailure } from './pipeline/settle-failure';
import { submitReel } from './pipeline/submit-reel';
import { verifyReel } from './pipeline/verify-reel';
import { writeScript } from './pipeline/write-script';
import { VideoError } from './port';
import { findOrder, type OrderRow } from './store/orders';
import { findReel, type ReelRow } from './store/reels';

type Stage = (ctx: Ctx, reel: ReelRow, order: OrderRow) => Promise<void>;

const stages: Readonly<Record<string, Stage>> = {
  script: writeScript,
  submit: submitReel,
  await: awaitReel,
  download: downloadReel,
  verify: verifyReel,
};

/**
 * Does the stage a reel is in, which promises the next one. `step` is the move it was promised for: a job that comes late
 * or again finds the reel gone on, and does nothing. A failure of the video is settled here; others are the job's.
 */
export async function advanceReel(
  ctx: Ctx,
  { reelId, step }: { reelId: string; step: number },
): Promise<void> {
  authorize(ctx, 'reel.make');
  const found = await inTransaction(ctx, async (tx) => {
    const reel = await findReel(tx, reelId);
    return reel?.step === step ? { reel, order: await findOrder(tx, reel.orderId) } : null;
  });
  const stage = found && stages[found.reel.stage];
  if (!stage || !found.order) return;
  try {
    await stage(ctx, found.reel, found.order);
  } catch (error) {
    if (!(error instanceof VideoError)) throw error;
    await settleFailure(ctx, found.reel, error.failure);
  }
}
