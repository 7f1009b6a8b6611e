import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { failClip } from './pipeline/fail-clip';

/** Ends a clip whose work was tried as often as it may be: whoever asked is told, and it does not count. */
export async function giveUpClip(
  ctx: Ctx,
  { clipId, cause }: { clipId: string; cause: unknown },
): Promise<void> {
  authorize(ctx, 'clip.make');
  await failClip(ctx, clipId, cause);
}
