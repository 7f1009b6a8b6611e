import { getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { clipButtons } from '../clips-talk/clip-buttons';
import { dayIn } from '../clips-talk/day-in';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { findPeopleOf } from '../store/people';

interface TierNews {
  readonly say: 'tierPaid' | 'tierEnding';
  readonly tier: string;
  readonly until: Date;
  /** Names the news: each person hears it once. */
  readonly once: string;
}

/** Tells everybody who uses the company from the Subtitles bot something about its plan. */
export async function tellTier(ctx: Ctx, { say, tier, until, once }: TierNews): Promise<void> {
  const { timeZone } = await getCompany(ctx);
  const { companyId, ...base } = ctx;
  await acrossCompanies(base, async (tx) => {
    for (const { id, language } of await findPeopleOf(tx, 'subtitles', companyId)) {
      const params = { tier, day: dayIn(until, timeZone, language) };
      await queueMessage(tx, id, saying(say, params, clipButtons.plans), `${once}:${id}`);
    }
  });
}
