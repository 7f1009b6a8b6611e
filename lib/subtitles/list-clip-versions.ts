import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Clip } from './schemas';
import { showClips } from './show-clips';
import { findClip, findVersions } from './store/clips';

/** Every clip that was made of the same video, newest first, this one among them. Throws `not-found` `clip-not-found`. */
export async function listClipVersions(ctx: Ctx, id: string): Promise<Clip[]> {
  authorize(ctx, 'clip.read');
  const clip = await inTransaction(ctx, (tx) => findClip(tx, id));
  if (!clip) throw new AppError('not-found', 'clip-not-found');
  return showClips(ctx, (tx) => findVersions(tx, clip.sourceClipId ?? clip.id));
}
