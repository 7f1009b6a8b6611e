import { authorize } from '@/lib/companies';
import { removeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { ClipFiles } from './schemas';
import { forgetResults } from './store/artefacts';
import { findClip, findSharedFiles, hideClip } from './store/clips';

/**
 * Throws a clip away for good, with its files. Throws `not-found` `clip-not-found`, `conflict` `clip-unfinished` and
 * `unavailable`. Not inside a transaction.
 */
export async function deleteClip(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'clip.request');
  const files = await inTransaction(ctx, async (tx) => {
    const clip = await hideClip(tx, id, ctx.clock.now());
    if (!clip) {
      if (await findClip(tx, id)) throw new AppError('conflict', 'clip-unfinished');
      throw new AppError('not-found', 'clip-not-found');
    }
    await announce(tx, { kind: 'clip', id });
    const all = Object.values(ClipFiles.parse(clip.files)).filter((file) => file !== undefined);
    const shared = await findSharedFiles(tx, all);
    const own = all.filter((file) => !shared.has(file));
    await forgetResults(tx, own);
    return own;
  });
  for (const file of files)
    await removeFile({ ...ctx, actor: { kind: 'job', job: 'subtitles.delete' } }, file);
}
