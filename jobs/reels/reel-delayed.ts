import { defineJob } from '@/jobs/define-job';
import { reelDelayedContract } from '@/lib/reels';

/** The web shows how far it is. */
export const reelDelayedJob = defineJob(reelDelayedContract, async () => {});
