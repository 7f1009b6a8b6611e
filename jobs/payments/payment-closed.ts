import { defineJob } from '@/jobs/define-job';
import { closePack, closeTier, isPackOrder, isTierOrder } from '@/lib/billing';
import { closeUnpaidOrder } from '@/lib/orders';
import { paymentClosed } from '@/lib/payments';

export const paymentClosedJob = defineJob(paymentClosed, async (ctx, { paymentId, reference }) => {
  if (isPackOrder(reference)) await closePack(ctx, { orderId: reference, paymentId });
  else if (isTierOrder(reference)) await closeTier(ctx, { orderId: reference, paymentId });
  else await closeUnpaidOrder(ctx, { orderId: reference });
});
