import { authorize, can } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { ListTracks, type TrackPage } from '../schemas';
import { findAlbumTracks } from '../store/albums';
import { findTrackIds, findTracksByIds } from '../store/tracks';
import { showTracks } from './show-tracks';
import { within } from './within';

/** Tracks of the library, the newest first; of an album, in its order. Those who only use it see what is offered. */
export async function listTracks(base: BaseCtx, input: ListTracks = {}): Promise<TrackPage> {
  authorize(base, 'music.read');
  const { query, sourceId, albumId, state, cursor, limit } = parse(ListTracks, input);
  return within(base, async (tx) => {
    if (albumId !== undefined) {
      const rows = await findTracksByIds(tx, await findAlbumTracks(tx, albumId));
      return { tracks: await showTracks(tx, rows), next: null };
    }
    const ids = await findTrackIds(tx, {
      state: can(base, 'music.import') ? state : 'offered',
      limit: limit + 1,
      ...(query && { query }),
      ...(sourceId && { sourceId }),
      ...(cursor && { before: cursor }),
    });
    const page = ids.slice(0, limit);
    const rows = await findTracksByIds(tx, page);
    return { tracks: await showTracks(tx, rows), next: ids.length > limit ? (page.at(-1) ?? null) : null };
  });
}
