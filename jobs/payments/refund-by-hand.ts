import { defineJob } from '@/jobs/define-job';
import { notifyAdmins } from '@/lib/notices';
import { refundByHandContract } from '@/lib/payments';

export const refundByHandJob = defineJob(refundByHandContract, (ctx, { paymentId }) =>
  notifyAdmins(ctx, { kind: 'refund-by-hand', occasion: paymentId, path: '/', detail: { paymentId } }),
);
