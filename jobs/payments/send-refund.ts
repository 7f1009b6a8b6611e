import { defineJob } from '@/jobs/define-job';
import { sendRefund, sendRefundSoon } from '@/lib/payments';

export const sendRefundJob = defineJob(sendRefundSoon, async (ctx, { paymentId }) => {
  await sendRefund(ctx, { paymentId });
});
