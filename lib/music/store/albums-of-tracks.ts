import type { Tx } from '@/lib/platform/db/transaction';

/** The first album that each track stands in. */
export async function findAlbumsOfTracks(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { id: string; title: string }>> {
  const rows = await tx.db.$queryRaw<{ trackId: string; id: string; title: string }[]>`
    select distinct on (e.track_id) e.track_id as "trackId", a.id, a.title
      from music_album_track e join music_album a on a.id = e.album_id
     where e.track_id = any(${[...ids]}) order by e.track_id, a.id`;
  return new Map(rows.map(({ trackId, ...album }) => [trackId, album]));
}

/** Puts `kept` beside `other` in its albums; the other's entries stay, for the day it is offered again. */
export async function replaceInAlbums(tx: Tx, other: string, kept: string): Promise<void> {
  await tx.db.$executeRaw`
    insert into music_album_track (album_id, track_id, position)
    select album_id, ${kept}, position from music_album_track where track_id = ${other}
    on conflict do nothing`;
}
