import { defineJob } from '@/jobs/define-job';
import { clipMovedContract } from '@/lib/subtitles';

/** The web shows how far it is. */
export const clipMovedJob = defineJob(clipMovedContract, async () => {});
