import { defineJob } from '@/jobs/define-job';
import { isPackOrder, refundPack, settlePack } from '@/lib/billing';
import { promisePackNews } from '@/lib/bots';
import { confirmOrder, refundOrder } from '@/lib/orders';
import { paymentSettled } from '@/lib/payments';

export const paymentSettledJob = defineJob(
  paymentSettled,
  async (ctx, { paymentId, reference }) => {
    if (isPackOrder(reference)) {
      await settlePack(ctx, { orderId: reference, paymentId });
      await promisePackNews(ctx, { paymentId });
    } else await confirmOrder(ctx, { orderId: reference, paymentId });
  },
  {
    // Nobody's money stays with us for what could not be handed over.
    giveUp: (ctx, { paymentId, reference }) =>
      isPackOrder(reference)
        ? refundPack(ctx, { orderId: reference, paymentId })
        : refundOrder(ctx, { orderId: reference, paymentId }),
  },
);
