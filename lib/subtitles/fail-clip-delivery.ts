import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { failClip } from './pipeline/fail-clip';

/** Ends a clip that was made but could not be brought: it does not count. Whoever knows why tells it. False: it had ended. */
export async function failClipDelivery(ctx: Ctx, clipId: string, raw: string): Promise<boolean> {
  authorize(ctx, 'clip.make');
  return failClip(ctx, clipId, new Error(`delivery: ${raw}`), { quietly: true });
}
