import { defineJob } from '@/jobs/define-job';
import { announceOrder } from '@/lib/assistant';
import { orderRefunded } from '@/lib/orders';

export const orderRefundedJob = defineJob(orderRefunded, (ctx, { orderId, reason }) =>
  announceOrder(ctx, { orderId, news: { kind: 'refunded', reason } }),
);
