import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { readUse } from './store/orders';

const dayMs = 86_400_000;

export interface ReelRules {
  /** Videos in 24 hours, and how many of them have been asked for. */
  readonly perDay: number;
  readonly usedToday: number;
  /** Seconds between two orders. */
  readonly delaySeconds: number;
}

/** How much a company may order. */
export async function getReelRules(ctx: Ctx): Promise<ReelRules> {
  authorize(ctx, 'reel.read');
  const since = new Date(ctx.clock.now().getTime() - dayMs);
  const { count } = await inTransaction(ctx, (tx) => readUse(tx, since));
  const { REELS_PER_DAY: perDay, REELS_DELAY_SECONDS: delaySeconds } = env();
  return { perDay, usedToday: count, delaySeconds };
}
