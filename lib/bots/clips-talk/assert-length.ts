import { getMediaTier } from '@/lib/billing';
import type { Ctx } from '@/lib/platform/context';
import { assertClipLength } from '@/lib/subtitles';

/** Throws `invalid` `clip-too-long` when the plan takes no video of this length: nobody should choose options for it. */
export async function assertLength(ctx: Ctx, lengthMs: number | null): Promise<void> {
  assertClipLength(lengthMs, (await getMediaTier(ctx)).tier.maxSeconds);
}
