import type { Tx } from '@/lib/platform/db/transaction';
import { showTracks } from '../library/show-tracks';
import { type Duplicate, DuplicateRung, Reason } from '../schemas';
import type { DuplicateRow } from '../store/duplicates';
import { findTracksByIds } from '../store/tracks';

/** Pairs as people see them: both tracks, and why they are held for one. */
export async function showDuplicates(tx: Tx, rows: readonly DuplicateRow[]): Promise<Duplicate[]> {
  const ids = [...new Set(rows.flatMap(({ keptId, otherId }) => [keptId, otherId]))];
  const tracks = new Map(
    (await showTracks(tx, await findTracksByIds(tx, ids))).map((track) => [track.id, track]),
  );
  return rows.flatMap((row) => {
    const [kept, other] = [tracks.get(row.keptId), tracks.get(row.otherId)];
    if (!kept || !other) return [];
    return [
      {
        id: row.id,
        kept,
        other,
        rung: DuplicateRung.parse(row.rung),
        verdict: row.verdict === 'same' ? ('same' as const) : ('review' as const),
        score: row.score,
        offsetMs: row.offsetMs,
        reason: Reason.parse(row.reason),
        foundAt: row.foundAt,
        settledAs:
          row.settledAs === null
            ? null
            : row.settledAs === 'same'
              ? ('same' as const)
              : ('different' as const),
      },
    ];
  });
}
