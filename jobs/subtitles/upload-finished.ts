import { defineJob } from '@/jobs/define-job';
import { takeUpload } from '@/lib/bots';
import { uploadFinishedContract } from '@/lib/subtitles';

/** Who was given the link in a chat goes on there. */
export const uploadFinishedJob = defineJob(uploadFinishedContract, takeUpload);
