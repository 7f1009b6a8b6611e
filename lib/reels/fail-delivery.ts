import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { failReel } from './pipeline/fail-reel';

/** Ends a reel that was made but could not be brought: its credit goes back. Whoever knows why tells it. False: it had ended. */
export async function failDelivery(ctx: Ctx, reelId: string, raw: string): Promise<boolean> {
  authorize(ctx, 'reel.make');
  return failReel(ctx, reelId, { class: 'UNKNOWN', raw: `delivery: ${raw}`, quietly: true });
}
