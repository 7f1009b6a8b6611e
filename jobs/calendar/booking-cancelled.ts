import { defineJob } from '@/jobs/define-job';
import { bookingCancelled } from '@/lib/calendar';
import { cancelOrder } from '@/lib/orders';

export const bookingCancelledJob = defineJob(bookingCancelled, async (ctx, { reference }) => {
  await cancelOrder(ctx, { orderId: reference });
});
