import { defineJob } from '@/jobs/define-job';
import { admitReels, admitReelsContract } from '@/lib/reels';

export const admitReelsJob = defineJob(admitReelsContract, async (ctx) => {
  await admitReels(ctx);
});
