import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Clip } from './schemas';
import { showClips } from './show-clips';
import { findClip } from './store/clips';

/** One clip. Throws `not-found` `clip-not-found`. */
export async function getClip(ctx: Ctx, id: string): Promise<Clip> {
  authorize(ctx, 'clip.read');
  const [clip] = await showClips(ctx, async (tx) => {
    const row = await findClip(tx, id);
    return row ? [row] : [];
  });
  if (!clip) throw new AppError('not-found', 'clip-not-found');
  return clip;
}
