import { defineJob } from '@/jobs/define-job';
import { tellClipMoved } from '@/lib/bots';
import { clipMovedContract } from '@/lib/subtitles';

/** The web shows how far it is. */
export const clipMovedJob = defineJob(clipMovedContract, tellClipMoved);
