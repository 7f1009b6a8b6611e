import type { Tx } from '@/lib/platform/db/transaction';
import { addToAlbum, setAlbumCover } from '../store/albums';
import { linkPosition } from '../store/charts';
import { publishTrack } from '../store/tracks';
import type { ItemWork } from './bring-item';

/** Puts a track where its import wants it: into the album, to its place in the chart, and before everybody's eyes. */
export async function linkTrack(
  tx: Tx,
  { work, read, item }: ItemWork,
  trackId: string,
  coverId: string | null = null,
): Promise<void> {
  if (read.albumId !== null) {
    await addToAlbum(tx, {
      albumId: read.albumId,
      trackId,
      position: work.page.position * 1_000 + item.position,
    });
    if (coverId !== null) await setAlbumCover(tx, read.albumId, coverId);
  }
  if (read.chartId !== null) await linkPosition(tx, read.chartId, { trackKey: item.trackKey, trackId });
  if (work.row.options.isPublic) await publishTrack(tx, trackId);
}
