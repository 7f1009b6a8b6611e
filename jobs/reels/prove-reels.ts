import { defineJob } from '@/jobs/define-job';
import { proveReels, proveReelsNightly } from '@/lib/reels';

export const proveReelsJob = defineJob(proveReelsNightly, async (ctx) => {
  await proveReels(ctx);
});
