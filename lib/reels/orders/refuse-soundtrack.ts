import { getOfferedTrack } from '@/lib/music';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';

/** Why a track may not be laid under a video now; null: it may, or none is wished. */
export async function refuseSoundtrack(
  ctx: Ctx,
  trackId: string | null | undefined,
): Promise<AppError | null> {
  if (!trackId) return null;
  try {
    await getOfferedTrack(ctx, trackId);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return error;
    throw error;
  }
}
