import type { Ctx } from '@/lib/platform/context';
import type { VideoFailure } from '../port';
import { FailureClass } from '../schemas';
import type { ReelChanges, ReelRow } from '../store/reels';
import { failReel } from './fail-reel';
import { moveOn } from './move-on';
import { nextStep } from './next-step';

/**
 * Does what a failure calls for: another attempt, or the end. A video that is made but could not be fetched is fetched
 * again, never ordered again. `mayBeOrdered`: nobody knows whether the order went through.
 */
export async function settleFailure(
  ctx: Ctx,
  reel: ReelRow,
  failure: VideoFailure,
  { mayBeOrdered = false } = {},
): Promise<void> {
  const { id, audio, avoidModels, model } = reel;
  const tries = reel.tries + 1;
  const before = reel.failureClass === null ? null : FailureClass.parse(reel.failureClass);
  const next = nextStep(failure.class, {
    tries,
    audio,
    mayBeOrdered,
    before,
    ...(failure.retryAfter !== undefined && { retryAfter: failure.retryAfter }),
  });
  if (next.do === 'fail') {
    await failReel(ctx, id, failure);
    return;
  }
  const noted = { tries, failureClass: failure.class, failureRaw: failure.raw.slice(0, 2_000) };
  const isMade = reel.stage === 'download' || reel.stage === 'verify';
  const anew: ReelChanges = {
    submittingAt: null,
    submittedAt: null,
    taskId: null,
    providerKeyId: null,
    source: null,
    looks: 0,
    ...(next.silent && { audio: false }),
    ...(next.otherModel && model !== null && { avoidModels: [...new Set([...avoidModels, model])] }),
  };
  await moveOn(ctx, reel, {
    to: isMade ? 'download' : 'submit',
    changes: isMade ? noted : { ...noted, ...anew },
    afterSeconds: next.afterSeconds,
    ending: failure.class,
  });
}
