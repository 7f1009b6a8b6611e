import { getMediaTier, type MediaTier } from '@/lib/billing';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { countOfDay } from './store/clips';
import { localDayOf } from './wishing/local-day-of';

export interface ClipRulesNow {
  readonly tier: MediaTier;
  /** When the tier ends; null: it has no end. */
  readonly until: Date | null;
  /** Clips of the company's own day, the failed ones left out. */
  readonly usedToday: number;
}

/** What the company may have made, and how much of it has been today. */
export async function getClipRules(ctx: Ctx): Promise<ClipRulesNow> {
  authorize(ctx, 'clip.read');
  const { tier, until } = await getMediaTier(ctx);
  const { timeZone } = await getCompany(ctx);
  const day = localDayOf(ctx.clock.now(), timeZone);
  return { tier, until, usedToday: await inTransaction(ctx, (tx) => countOfDay(tx, day)) };
}
