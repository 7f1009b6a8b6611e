import { defineJob } from '@/jobs/define-job';
import { syncPayment, syncPaymentLater } from '@/lib/payments';

export const syncPaymentJob = defineJob(syncPaymentLater, async (ctx, { paymentId }) => {
  await syncPayment(ctx, { paymentId });
});
