import { defineJob } from '@/jobs/define-job';
import { tellTierPaid, tierPaidContract } from '@/lib/bots';

export const tierPaidJob = defineJob(tierPaidContract, tellTierPaid);
