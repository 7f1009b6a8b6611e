import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import type { Track } from '../schemas';
import { findTracksByIds } from '../store/tracks';
import { showTracks } from './show-tracks';
import { within } from './within';

/** Tracks of these ids, in their order; what is not offered to who asks is left out. */
export async function getTracks(base: BaseCtx, ids: readonly string[]): Promise<Track[]> {
  authorize(base, 'music.read');
  return within(base, async (tx) => showTracks(tx, await findTracksByIds(tx, ids)));
}
