import { authorize } from '@/lib/companies';
import { copyPlatformFileTo } from '@/lib/media';
import type { BaseCtx } from '@/lib/platform/context';
import { amongOffered } from '@/lib/platform/db/among-offered';
import { AppError } from '@/lib/platform/errors/app-error';
import { findTrack } from '../store/tracks';

/**
 * Puts the sound of a track at `path`, for a video it is laid under; whoever asks, only while it is offered. Throws
 * `not-found` (`track-not-offered`) and `unavailable`.
 */
export async function copyTrackTo(base: BaseCtx, trackId: string, path: string): Promise<void> {
  authorize(base, 'music.read');
  const { tx: _own, ...alone } = base;
  const track = await amongOffered(alone, (tx) => findTrack(tx, trackId));
  if (!track?.fileId) throw new AppError('not-found', 'track-not-offered');
  await copyPlatformFileTo(alone, { id: track.fileId, scope: 'offered', path });
}
