import { defineJob } from '@/jobs/define-job';
import { confirmOrder, refundOrder } from '@/lib/orders';
import { paymentSettled } from '@/lib/payments';

export const paymentSettledJob = defineJob(
  paymentSettled,
  async (ctx, { paymentId, reference }) => {
    await confirmOrder(ctx, { orderId: reference, paymentId });
  },
  // Nobody's money stays with us for an order that could not be confirmed.
  { giveUp: (ctx, { paymentId, reference }) => refundOrder(ctx, { orderId: reference, paymentId }) },
);
