import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { admitClips, clipFailed } from '../jobs';
import { endClip, insertStage } from '../store/clips';

/**
 * Ends a clip for good: whoever asked is told why, in the words of the error; an error nobody expected is told as one. A
 * clip that failed does not count. False: it had ended.
 */
export async function failClip(
  ctx: Ctx,
  clipId: string,
  cause: unknown,
  { quietly = false } = {},
): Promise<boolean> {
  const finishedAt = ctx.clock.now();
  const known = cause instanceof AppError && cause.code !== 'internal';
  const failure = known ? cause.key : 'clip-failed';
  const changes = {
    finishedAt,
    failure,
    failureParams: known ? { ...cause.params } : {},
    failureRaw: rawOf(cause).slice(0, 2_000),
  };
  const failed = await inTransaction(ctx, async (tx) => {
    const clip = await endClip(tx, clipId, 'failed', changes);
    if (!clip) return false;
    await insertStage(tx, clip, { ending: failure, at: finishedAt });
    if (!quietly) await dispatch(tx, clipFailed, { clipId });
    await dispatch(tx, admitClips, {});
    await announce(tx, { kind: 'clip', id: clipId });
    return true;
  });
  if (failed) log.info({ clipId, failure, err: known ? undefined : cause }, 'a clip could not be made');
  return failed;
}

/** The program's own words, when there are some behind ours. */
function rawOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const detail = 'detail' in error && typeof error.detail === 'string' ? ` ${error.detail}` : '';
  const cause = error.cause === undefined ? '' : ` < ${rawOf(error.cause)}`;
  return `${error.name}: ${error.message}${detail}${cause}`;
}
