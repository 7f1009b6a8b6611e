import { authorize } from '@/lib/companies';
import { removeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { findReel, hideReel } from './store/reels';

/**
 * Throws a video away for good, with its files. Throws `not-found` `reel-not-found`, `conflict` `reel-unfinished` and
 * `unavailable`. Not inside a transaction.
 */
export async function deleteReel(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'reel.request');
  const reel = await inTransaction(ctx, async (tx) => {
    const hidden = await hideReel(tx, id, ctx.clock.now());
    if (hidden) await announce(tx, { kind: 'reel', id });
    else if (await findReel(tx, id)) throw new AppError('conflict', 'reel-unfinished');
    else throw new AppError('not-found', 'reel-not-found');
    return hidden;
  });
  for (const file of [reel.fileId, reel.posterId]) if (file) await removeFile(ctx, file);
}
