import type { Tx } from '@/lib/platform/db/transaction';
import type { Import } from '../schemas';
import { findAlbumTitles } from '../store/albums';
import { countImports } from '../store/counts';
import type { ImportRow } from '../store/imports';

/** Imports as people see them, with how far they are. */
export async function showImports(tx: Tx, rows: readonly ImportRow[]): Promise<Import[]> {
  const counts = await countImports(
    tx,
    rows.map((row) => row.id),
  );
  const albums = await findAlbumTitles(
    tx,
    rows.flatMap(({ albumId }) => albumId ?? []),
  );
  return rows.map(({ albumId, ...row }) => {
    const counted = counts.get(row.id);
    if (!counted) throw new Error(`The import ${row.id} cannot be counted.`);
    const title = albumId === null ? undefined : albums.get(albumId);
    return {
      id: row.id,
      sourceId: row.sourceId,
      kind: row.kind,
      state: row.state,
      askedHow: row.askedHow,
      urls: [...row.urls],
      ...counted,
      reason: row.reason,
      album: albumId !== null && title !== undefined ? { id: albumId, title } : null,
      createdAt: row.createdAt,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
    };
  });
}
