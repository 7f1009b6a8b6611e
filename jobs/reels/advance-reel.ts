import { defineJob } from '@/jobs/define-job';
import { advanceReel, advanceReelContract, giveUpReel } from '@/lib/reels';

export const advanceReelJob = defineJob(advanceReelContract, advanceReel, {
  giveUp: (ctx, { reelId }, cause) => giveUpReel(ctx, { reelId, cause }),
});
