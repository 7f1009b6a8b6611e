import { authorize } from '@/lib/companies';
import { getFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { openWork } from './pipeline/open-work';
import { findClip } from './store/clips';

/**
 * The video a clip was made of, in the media store, for as long as it is kept: a preview draws over it. Throws `not-found`
 * (`clip-not-found`, `clip-original-gone`).
 */
export async function getClipOriginal(
  ctx: Ctx,
  id: string,
): Promise<{ fileId: string; contentType: string }> {
  authorize(ctx, 'clip.read');
  const clip = await inTransaction(ctx, (tx) => findClip(tx, id));
  if (!clip) throw new AppError('not-found', 'clip-not-found');
  const work = await openWork(ctx, clip);
  if (work.data('fetch') === null) throw new AppError('not-found', 'clip-original-gone');
  try {
    const { id: fileId, contentType } = await getFile(ctx, work.fileId('fetch', 'video'));
    return { fileId, contentType };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    throw new AppError('not-found', 'clip-original-gone', { cause: error });
  }
}
