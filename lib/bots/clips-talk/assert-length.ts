import { getMediaTier } from '@/lib/billing';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { lengthIn } from './length-in';

/** A little more than a whole number of seconds is what recorders make of it. */
const graceMs = 999;

/** Throws `invalid` `clip-too-long` when the plan takes no video of this length: nobody should choose options for it. */
export async function assertLength(ctx: Ctx, lengthMs: number | null): Promise<void> {
  const { tier } = await getMediaTier(ctx);
  const limit = tier.maxSeconds * 1_000;
  if (lengthMs === null || lengthMs <= limit + graceMs) return;
  const params = { length: lengthIn(lengthMs), limit: lengthIn(limit) };
  throw new AppError('invalid', 'clip-too-long', { params });
}
