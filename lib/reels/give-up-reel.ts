import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { failReel } from './pipeline/fail-reel';

/** Ends a reel whose work died of something nobody expected: the credit goes back and whoever asked is told. */
export async function giveUpReel(
  ctx: Ctx,
  { reelId, cause }: { reelId: string; cause: unknown },
): Promise<void> {
  authorize(ctx, 'reel.make');
  const raw = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  await failReel(ctx, reelId, { class: 'UNKNOWN', raw });
}
