import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { tellTier } from './tell-tier';

interface Ending {
  readonly tier: string;
  readonly until: Date;
}

/** Tells whoever uses the company from the Subtitles bot that its plan ends soon, once an end. */
export async function tellTierEnding(ctx: Ctx, { tier, until }: Ending): Promise<void> {
  authorize(ctx, 'bot.serve');
  const once = `tier-ending:${ctx.companyId}:${until.toISOString()}`;
  await tellTier(ctx, { say: 'tierEnding', tier, until, once });
}
