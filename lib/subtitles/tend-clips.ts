import { authorize } from '@/lib/companies';
import { listOldFiles, removeFile } from '@/lib/media';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { admitClips } from './jobs';
import { failClip } from './pipeline/fail-clip';
import { sweepScratch } from './pipeline/sweep-scratch';
import { findKeptFiles, takeUnused } from './store/artefacts';
import { findAbandoned, takeExpired } from './store/queue';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Nothing is without a job for so long unless its job died. */
const abandonedMs = 2 * minuteMs;
/** Originals, and what was made of them on the way, are kept for as long after their last use. */
const intermediateMs = dayMs;
/** A file that is no clip's for so long never becomes one's. */
const orphanMs = 2 * dayMs;

/** Looks after clips: those whose work died end, and what is kept no longer is thrown away. */
export async function tendClips(base: BaseCtx): Promise<void> {
  authorize(base, 'clip.make');
  const now = base.clock.now();
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const { abandoned, gone } = await acrossCompanies(base, async (tx) => {
    await dispatch(tx, admitClips, {});
    return {
      abandoned: await findAbandoned(tx, ago(abandonedMs)),
      gone: [
        ...(await takeUnused(tx, ago(intermediateMs))),
        ...(await takeExpired(tx, ago(env().CLIPS_KEPT_DAYS * dayMs))),
      ],
    };
  });
  for (const { id, companyId } of abandoned) {
    const ctx = { ...base, companyId };
    await failClip(ctx, id, new Error('its job is gone'));
  }
  for (const { companyId, files } of gone) for (const file of files) await remove(base, companyId, file);
  const old = await listOldFiles(base, { purposes: ['clip-original', 'clip-part'], before: ago(orphanMs) });
  const kept = await acrossCompanies(base, (tx) =>
    findKeptFiles(
      tx,
      old.map(({ id }) => id),
    ),
  );
  for (const { id, companyId } of old) if (!kept.has(id)) await remove(base, companyId, id);
  await sweepScratch(ago(intermediateMs));
}

/** What cannot be removed now is removed as an orphan later. */
async function remove(base: BaseCtx, companyId: string, file: string): Promise<void> {
  await removeFile({ ...base, companyId }, file).catch((error: unknown) =>
    log.warn({ err: error, file }, 'a file of a clip could not be removed'),
  );
}
