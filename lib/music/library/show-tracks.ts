import type { Tx } from '@/lib/platform/db/transaction';
import { peaksFor } from '../audio/peaks-for';
import type { Track } from '../schemas';
import { isValidAt } from '../sources/is-valid-at';
import { findAlbumsOfTracks } from '../store/albums-of-tracks';
import { findDeclarations, findSources } from '../store/sources';
import type { TrackRow } from '../store/tracks';

/** As many as a player has room for. */
const pairs = 200;

/** Tracks as people see them. */
export async function showTracks(tx: Tx, rows: readonly TrackRow[]): Promise<Track[]> {
  const sources = new Map((await findSources(tx)).map((source) => [source.id, source]));
  const declarations = await findDeclarations(tx, [...new Set(rows.map((row) => row.declarationId))]);
  const albums = await findAlbumsOfTracks(
    tx,
    rows.map((row) => row.id),
  );
  const now = tx.ctx.clock.now();
  return rows.map((row) => {
    const source = sources.get(row.sourceId);
    return {
      id: row.id,
      title: row.title,
      artist: row.artist,
      album: albums.get(row.id) ?? null,
      durationMs: row.durationMs,
      codec: row.codec,
      bitrateKbps: row.bitrateKbps,
      sampleRate: row.sampleRate,
      loudnessLufs: row.loudnessLufs,
      size: Number(row.size),
      isrc: row.isrc,
      sourceId: row.sourceId,
      licence: declarations.get(row.declarationId)?.licence ?? '',
      isPublic: row.isPublic,
      state: row.state as Track['state'],
      isQuarantined: !source || !isValidAt(source, now),
      fileId: row.fileId,
      coverId: row.coverId,
      peaks: [...peaksFor(new Int8Array(row.peaks), pairs)],
      createdAt: row.createdAt,
    };
  });
}
