import { defineJob } from '@/jobs/define-job';
import { endHumanLease, endHumanLeaseContract } from '@/lib/conversations';

export const endHumanLeaseJob = defineJob(endHumanLeaseContract, endHumanLease);
