import { defineJob } from '@/jobs/define-job';
import { expireHolds, expireHoldsEachMinute } from '@/lib/calendar';

export const expireHoldsJob = defineJob(expireHoldsEachMinute, async (ctx) => {
  await expireHolds(ctx);
});
