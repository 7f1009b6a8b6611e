import { defineJob } from '@/jobs/define-job';
import { log } from '@/lib/platform/log';
import { reelsTroubledContract } from '@/lib/reels';

export const reelsTroubledJob = defineJob(reelsTroubledContract, async (_ctx, { cause, count }) => {
  log.error({ cause, count }, 'many reels fail, or stand still');
});
