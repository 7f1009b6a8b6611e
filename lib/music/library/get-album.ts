import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Album, Track } from '../schemas';
import { findAlbums, findAlbumTracks } from '../store/albums';
import { findTracksByIds } from '../store/tracks';
import { showTracks } from './show-tracks';
import { within } from './within';

/** An album with its tracks in their order. Throws `not-found` (`album-not-found`). */
export async function getAlbum(base: BaseCtx, id: string): Promise<{ album: Album; tracks: Track[] }> {
  authorize(base, 'music.read');
  return within(base, async (tx) => {
    const [album] = await findAlbums(tx, { id, limit: 1 });
    if (!album) throw new AppError('not-found', 'album-not-found');
    const rows = await findTracksByIds(tx, await findAlbumTracks(tx, id));
    return { album, tracks: await showTracks(tx, rows) };
  });
}
