import { defineJob } from '@/jobs/define-job';
import { tellClipFailed } from '@/lib/bots';
import { clipFailedContract } from '@/lib/subtitles';

/** The web shows it in the list. */
export const clipFailedJob = defineJob(clipFailedContract, tellClipFailed);
