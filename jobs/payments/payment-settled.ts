import { defineJob } from '@/jobs/define-job';
import { isPackOrder, isTierOrder, refundPack, refundTier, settlePack, settleTier } from '@/lib/billing';
import { promisePackNews, promiseTierNews } from '@/lib/bots';
import { confirmOrder, refundOrder } from '@/lib/orders';
import { paymentSettled } from '@/lib/payments';

export const paymentSettledJob = defineJob(
  paymentSettled,
  async (ctx, { paymentId, reference: orderId }) => {
    if (isPackOrder(orderId)) {
      await settlePack(ctx, { orderId, paymentId });
      await promisePackNews(ctx, { paymentId });
    } else if (isTierOrder(orderId)) {
      await settleTier(ctx, { orderId, paymentId });
      await promiseTierNews(ctx, { paymentId });
    } else await confirmOrder(ctx, { orderId, paymentId });
  },
  {
    // Nobody's money stays with us for what could not be handed over.
    giveUp: (ctx, { paymentId, reference: orderId }) => {
      if (isPackOrder(orderId)) return refundPack(ctx, { orderId, paymentId });
      if (isTierOrder(orderId)) return refundTier(ctx, { orderId, paymentId });
      return refundOrder(ctx, { orderId, paymentId });
    },
  },
);
