import { defineJob } from '@/jobs/define-job';
import { announceOrder } from '@/lib/assistant';
import { orderConfirmed } from '@/lib/orders';

export const orderConfirmedJob = defineJob(orderConfirmed, (ctx, { orderId, moved }) =>
  announceOrder(ctx, { orderId, news: { kind: 'confirmed', moved } }),
);
