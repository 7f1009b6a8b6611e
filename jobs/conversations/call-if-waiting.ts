import { defineJob } from '@/jobs/define-job';
import { callIfWaiting, callIfWaitingContract } from '@/lib/conversations';

export const callIfWaitingJob = defineJob(callIfWaitingContract, callIfWaiting);
