import type { Tx } from '@/lib/platform/db/transaction';
import { nextSlot } from '../schedule/next-slot';
import { scheduledKinds } from '../schedule/slots-on';
import type { Source } from '../schemas';
import { findDrifts } from '../store/recipes';
import { countTracks, findDeclarations, type SourceRow } from '../store/sources';
import { addressesOf } from './addresses-of';
import { isValidAt } from './is-valid-at';

/** Sources as people see them: with their rights, what came of them, and when they are looked at next. */
export async function showSources(tx: Tx, rows: readonly SourceRow[]): Promise<Source[]> {
  const declarations = await findDeclarations(
    tx,
    rows.map((row) => row.declarationId),
  );
  const tracks = await countTracks(tx);
  const drifts = await findDrifts(tx);
  const now = tx.ctx.clock.now();
  return rows.map((row) => {
    const declaration = declarations.get(row.declarationId);
    if (!declaration) throw new Error(`The source ${row.id} has no declaration.`);
    const {
      declarationId: _id,
      createdAt: _at,
      updatedAt: _then,
      validFrom: _from,
      validUntil: _until,
      ...shown
    } = row;
    const isValid = isValidAt(row, now);
    return {
      ...shown,
      pageHosts: [...row.pageHosts],
      mediaHosts: [...row.mediaHosts],
      albumUrls: [...row.albumUrls],
      isValid,
      declaration,
      tracks: tracks.get(row.id) ?? 0,
      drift: drifts.get(row.id) ?? null,
      nextRuns: isValid
        ? scheduledKinds.flatMap((kind) => {
            const at = addressesOf(row, kind).length > 0 ? nextSlot(kind, { ...row, now }) : null;
            return at ? [{ kind, at }] : [];
          })
        : [],
    };
  });
}
