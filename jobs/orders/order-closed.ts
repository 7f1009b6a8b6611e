import { defineJob } from '@/jobs/define-job';
import { announceOrder } from '@/lib/assistant';
import { orderClosed } from '@/lib/orders';

export const orderClosedJob = defineJob(orderClosed, (ctx, { orderId }) =>
  announceOrder(ctx, { orderId, news: { kind: 'closed' } }),
);
