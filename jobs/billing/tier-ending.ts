import { defineJob } from '@/jobs/define-job';
import { getMediaTier, tierEndingContract } from '@/lib/billing';
import { tellTierEnding } from '@/lib/bots';
import { getCompany } from '@/lib/companies';
import { notify } from '@/lib/notices';
import { localDay } from '@/lib/platform/time/local-day';

export const tierEndingJob = defineJob(tierEndingContract, async (ctx, { companyId, tier, until }) => {
  // Who has paid for more meanwhile hears nothing.
  const now = await getMediaTier(ctx);
  if (now.until?.toISOString() !== until) return;
  const { timeZone } = await getCompany(ctx);
  await tellTierEnding(ctx, { tier, until: now.until });
  await notify(ctx, {
    kind: 'tier-ending',
    occasion: `${companyId}:${until}`,
    path: '/plan',
    detail: { tier, day: localDay(now.until, timeZone) },
  });
});
