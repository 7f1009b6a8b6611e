import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { Hashes } from './pipeline/open-work';
import { wayOf } from './pipeline/way-of';
import { Clip } from './schemas';
import { findArtefacts } from './store/artefacts';
import type { ClipRow } from './store/clips';
import { countAhead } from './store/queue';

/** Reads clips of the caller's company and shows them, with their place in everybody's queue. */
export async function showClips(
  ctx: Ctx,
  find: (tx: Tx<Ctx>) => Promise<readonly ClipRow[]>,
): Promise<Clip[]> {
  const { rows, kept } = await inTransaction(ctx, async (tx) => {
    const rows = await find(tx);
    const originals = rows.map((row) => Hashes.parse(row.hashes).fetch).filter((hash) => hash != null);
    return { rows, kept: new Set((await findArtefacts(tx, originals)).map(({ hash }) => hash)) };
  });
  const queued = rows.filter(({ stage }) => stage === 'queued').map(({ id }) => id);
  // Inside a caller's transaction nobody else's clips are seen: the place is then left out.
  const { tx: _, ...alone } = ctx;
  const ahead =
    queued.length > 0 && !ctx.tx ? await acrossCompanies(alone, (tx) => countAhead(tx, queued)) : null;
  return rows.map((row) =>
    Clip.parse({
      ...row,
      progress: wayOf(row),
      ahead: ahead?.get(row.id) ?? null,
      failure: row.failure === null ? null : { key: row.failure, params: row.failureParams ?? {} },
      byHand: row.handCues !== null,
      canRepeat: kept.has(Hashes.parse(row.hashes).fetch ?? ''),
    }),
  );
}
