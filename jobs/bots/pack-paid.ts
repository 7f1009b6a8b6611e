import { defineJob } from '@/jobs/define-job';
import { packPaidContract, tellPackPaid } from '@/lib/bots';

export const packPaidJob = defineJob(packPaidContract, tellPackPaid);
