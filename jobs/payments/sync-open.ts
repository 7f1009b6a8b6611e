import { defineJob } from '@/jobs/define-job';
import { syncOpenPayments, syncOpenPaymentsOften } from '@/lib/payments';

export const syncOpenJob = defineJob(syncOpenPaymentsOften, (ctx) => syncOpenPayments(ctx));
