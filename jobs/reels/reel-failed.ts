import { defineJob } from '@/jobs/define-job';
import { tellReelFailed } from '@/lib/bots';
import { reelFailedContract } from '@/lib/reels';

/** The web shows it in the gallery. */
export const reelFailedJob = defineJob(reelFailedContract, tellReelFailed);
