import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { amongOffered } from '@/lib/platform/db/among-offered';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Track } from '../schemas';
import { findTrack } from '../store/tracks';
import { showTracks } from './show-tracks';

/**
 * A track that may be laid under a video now, whoever asks: those who look after the library see more, and may use no more.
 * Throws `not-found` (`track-not-offered`).
 */
export async function getOfferedTrack(base: BaseCtx, id: string): Promise<Track> {
  authorize(base, 'music.read');
  const { tx: _own, ...alone } = base;
  return amongOffered(alone, async (tx) => {
    const row = await findTrack(tx, id);
    const [track] = row?.fileId ? await showTracks(tx, [row]) : [];
    if (!track) throw new AppError('not-found', 'track-not-offered', { field: 'soundtrackId' });
    return track;
  });
}
