import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Album } from '../schemas';

export interface NewAlbum {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly artist: string;
  readonly year: number | null;
  readonly sourceId: string;
  readonly pageUrl: string | null;
  readonly isPublic: boolean;
}

/** The album of this key: written now, or there already. Offered once, it stays offered. Returns its id. */
export async function ensureAlbum(tx: Tx, album: NewAlbum): Promise<string> {
  const now = tx.ctx.clock.now();
  const [row] = await tx.db.$queryRaw<{ id: string }[]>`
    insert into music_album (id, key, title, artist, year, source_id, page_url, is_public, created_at, updated_at)
    values (${album.id}, ${album.key}, ${album.title}, ${album.artist}, ${album.year}::int, ${album.sourceId},
            ${album.pageUrl}, ${album.isPublic}, ${now}, ${now})
    on conflict (key) do update
       set is_public = music_album.is_public or excluded.is_public, updated_at = excluded.updated_at,
           year = coalesce(music_album.year, excluded.year)
    returning id`;
  return row?.id ?? album.id;
}

/** Puts a track into an album, at its place; one that is there stays where it is. */
export async function addToAlbum(
  tx: Tx,
  entry: { readonly albumId: string; readonly trackId: string; readonly position: number },
): Promise<void> {
  await tx.db.musicAlbumTrack.createMany({ data: [entry], skipDuplicates: true });
}

/** Gives an album without a cover this one. */
export async function setAlbumCover(tx: Tx, albumId: string, coverId: string): Promise<void> {
  await tx.db.musicAlbum.updateMany({ where: { id: albumId, coverId: null }, data: { coverId } });
}

export async function findAlbumTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.db.musicAlbum.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true },
  });
  return new Map(rows.map((row) => [row.id, row.title]));
}

interface AlbumRow extends Omit<Album, 'durationMs'> {
  readonly durationMs: bigint;
}

/** Albums that have a track in sight, the newest first; `before`: the id of the last one seen. */
export async function findAlbums(
  tx: Tx,
  wish: { readonly query?: string; readonly before?: string; readonly limit: number; readonly id?: string },
): Promise<Album[]> {
  const words = wish.query ? `%${wish.query.replace(/[%_\\]/g, '\\$&')}%` : null;
  const rows = await tx.db.$queryRaw<AlbumRow[]>`
    select a.id, a.title, a.artist, a.year, a.cover_id as "coverId", a.is_public as "isPublic",
           a.created_at as "createdAt", count(t.id)::int as tracks,
           coalesce(sum(t.duration_ms), 0)::bigint as "durationMs"
      from music_album a
      join music_album_track e on e.album_id = a.id
      join music_track t on t.id = e.track_id and t.state = 'STORED'
     where (${wish.before ?? null}::text is null or a.id < ${wish.before ?? null})
       and (${wish.id ?? null}::text is null or a.id = ${wish.id ?? null})
       and (${words}::text is null or a.title ilike ${words} or a.artist ilike ${words})
     group by a.id
     order by a.id desc
     limit ${wish.limit}`;
  return rows.map((row) => ({ ...row, durationMs: Number(row.durationMs) }));
}

/** Ids of an album's tracks in their order. */
export async function findAlbumTracks(tx: Tx, albumId: string): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select t.id from music_album_track e join music_track t on t.id = e.track_id
     where e.album_id = ${albumId} and t.state = 'STORED' order by e.position, t.id`;
  return rows.map((row) => row.id);
}

export async function countAlbums(tx: Tx, where: Prisma.MusicAlbumWhereInput = {}): Promise<number> {
  return tx.db.musicAlbum.count({ where });
}
