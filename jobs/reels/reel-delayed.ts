import { defineJob } from '@/jobs/define-job';
import { tellReelDelayed } from '@/lib/bots';
import { reelDelayedContract } from '@/lib/reels';

/** The web shows how far it is. */
export const reelDelayedJob = defineJob(reelDelayedContract, tellReelDelayed);
