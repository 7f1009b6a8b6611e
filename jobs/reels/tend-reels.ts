import { defineJob } from '@/jobs/define-job';
import { tendReels, tendReelsContract } from '@/lib/reels';

export const tendReelsJob = defineJob(tendReelsContract, tendReels);
