import { z } from 'zod';
import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { personOf } from '@/lib/platform/person-of';
import type { Duplicate } from '../schemas';
import { replaceInAlbums } from '../store/albums-of-tracks';
import { findDuplicate, settle } from '../store/duplicates';
import { lockMatching, updateTrack } from '../store/tracks';
import { showDuplicates } from './show-duplicates';

const SettleDuplicate = z.object({
  id: z.string(),
  as: z.enum(['same', 'different']),
  /** Which of the two is offered; the one kept so far unless told. */
  keep: z.string().optional(),
});

/**
 * A person's word on a pair, which also undoes an earlier one: `same`: one stands for both; `different`: both are offered,
 * and the pair is not asked about again. Throws `not-found` (`duplicate-not-found`), `invalid` (`duplicate-keep-unknown`).
 */
export async function settleDuplicate(
  base: BaseCtx,
  input: z.input<typeof SettleDuplicate>,
): Promise<Duplicate> {
  authorize(base, 'music.import');
  const { id, as, keep } = parse(SettleDuplicate, input);
  return acrossCompanies(base, async (tx) => {
    await lockMatching(tx);
    const row = await findDuplicate(tx, id);
    if (!row) throw new AppError('not-found', 'duplicate-not-found');
    const kept = keep ?? row.keptId;
    if (kept !== row.keptId && kept !== row.otherId)
      throw new AppError('invalid', 'duplicate-keep-unknown', { field: 'keep' });
    const other = kept === row.keptId ? row.otherId : row.keptId;
    await updateTrack(tx, kept, { state: 'STORED', duplicateOf: null });
    if (as === 'same') await standIn(tx, kept, other);
    else await updateTrack(tx, other, { state: 'STORED', duplicateOf: null });
    const { actor } = base;
    const settledBy = personOf(actor) ?? actor.kind;
    await settle(tx, id, { settledAs: as, settledBy });
    await writeAudit(tx, { action: 'music.duplicate-settled', subject: id, detail: { as, kept, other } });
    const next = await findDuplicate(tx, id);
    const [shown] = await showDuplicates(tx, next ? [next] : []);
    if (!shown) throw new AppError('not-found', 'duplicate-not-found');
    return shown;
  });
}

/** One track is offered for both, in the other's albums too. */
async function standIn(tx: Tx, kept: string, other: string): Promise<void> {
  await updateTrack(tx, other, { state: 'DUPLICATE', duplicateOf: kept });
  await replaceInAlbums(tx, other, kept);
}
