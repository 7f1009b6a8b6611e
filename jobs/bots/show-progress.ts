import { defineJob } from '@/jobs/define-job';
import { showProgress, showProgressContract } from '@/lib/bots';

export const showProgressJob = defineJob(showProgressContract, showProgress);
