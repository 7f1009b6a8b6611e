import { defineJob } from '@/jobs/define-job';
import { closeUnpaidOrder, closeUnpaidOrderLater } from '@/lib/orders';

export const closeUnpaidOrderJob = defineJob(closeUnpaidOrderLater, async (ctx, { orderId }) => {
  await closeUnpaidOrder(ctx, { orderId });
});
