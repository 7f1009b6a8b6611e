import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import type { FoundAlbum } from '../extraction/found';
import { ensureAlbum } from '../store/albums';
import { type ImportRow, setImportAlbum } from '../store/imports';
import type { ItemRow } from '../store/items';
import { albumKey } from './album-key';

/** Tracks of an album whose name nobody knows. */
const singles = 'Singles';
/** Whoever is not one artist. */
const various = 'Various Artists';

/**
 * The album that tracks of an import's page go into, made or found: the one asked for, else the page's own. Null when no
 * album is wished.
 */
export async function chooseAlbum(
  tx: Tx,
  {
    row,
    pageUrl,
    found,
    items,
  }: {
    readonly row: ImportRow;
    readonly pageUrl: string;
    readonly found: FoundAlbum | null;
    readonly items: readonly Pick<ItemRow, 'artist'>[];
  },
): Promise<string | null> {
  const { createAlbum, albumTitle, albumArtist, isPublic } = row.options;
  const isWished = createAlbum || albumTitle !== undefined || (row.kind === 'albums' && found !== null);
  if (!isWished) return null;
  const title = albumTitle ?? found?.title ?? singles;
  const artist = albumArtist ?? found?.artist ?? commonArtist(items);
  const year = albumTitle === undefined ? (found?.year ?? null) : null;
  const { sourceId } = row;
  const id = await ensureAlbum(tx, {
    id: newId('alb', tx.ctx.clock.now()),
    key: albumKey({ artist, title, year, sourceId }),
    title,
    artist,
    year,
    sourceId,
    pageUrl,
    isPublic,
  });
  await setImportAlbum(tx, row.id, id);
  return id;
}

function commonArtist(items: readonly Pick<ItemRow, 'artist'>[]): string {
  const [first, ...others] = new Set(items.map(({ artist }) => artist));
  return first !== undefined && others.length === 0 ? first : various;
}
