import { defineJob } from '@/jobs/define-job';
import { readPreviewContract, readPreviewPage } from '@/lib/music';

export const readPreviewJob = defineJob(readPreviewContract, readPreviewPage);
