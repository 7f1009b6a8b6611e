import { defineJob } from '@/jobs/define-job';
import { closeUnpaidOrder } from '@/lib/orders';
import { paymentClosed } from '@/lib/payments';

export const paymentClosedJob = defineJob(paymentClosed, async (ctx, { reference }) => {
  await closeUnpaidOrder(ctx, { orderId: reference });
});
