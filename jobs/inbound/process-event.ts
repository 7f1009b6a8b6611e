import { defineJob } from '@/jobs/define-job';
import { processEvent, processEventContract } from '@/lib/inbound';

export const processEventJob = defineJob(processEventContract, processEvent);
