import { defineJob } from '@/jobs/define-job';
import { collectDue, collectDueContract } from '@/lib/inbound';

export const collectDueJob = defineJob(collectDueContract, collectDue);
