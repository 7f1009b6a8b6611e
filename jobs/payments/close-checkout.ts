import { defineJob } from '@/jobs/define-job';
import { closeCheckout, closeCheckoutSoon } from '@/lib/payments';

export const closeCheckoutJob = defineJob(closeCheckoutSoon, async (ctx, { paymentId }) => {
  await closeCheckout(ctx, { paymentId });
});
