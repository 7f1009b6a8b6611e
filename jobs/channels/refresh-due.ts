import { defineJob } from '@/jobs/define-job';
import { refreshDue, refreshDueContract } from '@/lib/channels';

export const refreshDueJob = defineJob(refreshDueContract, refreshDue);
