import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { FfmpegFailure } from '@/lib/vendors/ffmpeg';
import { failClip } from './pipeline/fail-clip';
import { runStage } from './pipeline/run-stage';
import { stageNames } from './stages/stage';
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
    const failure = error instanceof FfmpegFailure ? said(error) : error;
    if (!(failure instanceof AppError) || mayPass(failure)) throw failure;
    await failClip(ctx, clipId, failure);
  }
}

const mayPass = ({ code, key }: AppError): boolean =>
  code === 'unavailable' || code === 'limit' || code === 'internal' || key === 'job-lease-lost';

/** What ffmpeg's failures mean for whoever sent the video. */
function said(cause: FfmpegFailure): AppError {
  if (cause.kind === 'missing') return new AppError('unavailable', 'ffmpeg-missing', { cause });
  if (cause.kind === 'refused') return new AppError('invalid', 'clip-damaged', { cause });
  return new AppError('unavailable', 'clip-too-slow', { cause });
}
