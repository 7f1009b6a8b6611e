import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { showReels } from './orders/show-reels';
import type { Reel } from './schemas';
import { findReel } from './store/reels';

/** One video. Throws `not-found` `reel-not-found`. */
export async function getReel(ctx: Ctx, id: string): Promise<Reel> {
  authorize(ctx, 'reel.read');
  const [reel] = await showReels(ctx, async (tx) => {
    const row = await findReel(tx, id);
    return row ? [row] : [];
  });
  if (!reel) throw new AppError('not-found', 'reel-not-found');
  return reel;
}
