import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { failClip } from './pipeline/fail-clip';
import { runStage } from './pipeline/run-stage';
import { stageNames } from './stage';
import { nameFailure } from './stages/name-failure';
import { findClip } from './store/clips';

/**
 * Does the stage a clip is in, which promises the next one. `step` is the move it was promised for: a job that comes late
 * or again finds the clip gone on, and does nothing. What may pass is thrown, and tried again by whoever runs jobs; what
 * will not ends the clip here.
 */
export async function advanceClip(
  ctx: Ctx,
  { clipId, step }: { clipId: string; step: number },
): Promise<void> {
  authorize(ctx, 'clip.make');
  const clip = await inTransaction(ctx, (tx) => findClip(tx, clipId));
  const stage = stageNames.find((name) => name === clip?.stage);
  if (!clip || clip.step !== step || !stage) return;
  try {
    await runStage(ctx, clip, stage);
  } catch (error) {
    // It was called off meanwhile: whatever that broke is nobody's failure.
    if ((await inTransaction(ctx, (tx) => findClip(tx, clipId)))?.step !== step) return;
    const failure = nameFailure(error);
    if (!(failure instanceof AppError) || mayPass(failure)) throw failure;
    await failClip(ctx, clipId, failure);
  }
}

const mayPass = ({ code, key }: AppError): boolean =>
  code === 'unavailable' || code === 'limit' || code === 'internal' || key === 'job-lease-lost';
