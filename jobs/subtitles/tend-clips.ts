import { defineJob } from '@/jobs/define-job';
import { tendClips, tendClipsContract } from '@/lib/subtitles';

export const tendClipsJob = defineJob(tendClipsContract, tendClips);
