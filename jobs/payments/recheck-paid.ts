import { defineJob } from '@/jobs/define-job';
import { recheckPaid, recheckPaidNightly } from '@/lib/payments';

export const recheckPaidJob = defineJob(recheckPaidNightly, (ctx) => recheckPaid(ctx));
