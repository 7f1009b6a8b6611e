import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Track } from '../schemas';
import { findTrack } from '../store/tracks';
import { showTracks } from './show-tracks';
import { within } from './within';

/** One track. Throws `not-found` (`track-not-found`), also when it is not offered to who asks. */
export async function getTrack(base: BaseCtx, id: string): Promise<Track> {
  authorize(base, 'music.read');
  return within(base, async (tx) => {
    const row = await findTrack(tx, id);
    const [track] = row ? await showTracks(tx, [row]) : [];
    if (!track) throw new AppError('not-found', 'track-not-found');
    return track;
  });
}
