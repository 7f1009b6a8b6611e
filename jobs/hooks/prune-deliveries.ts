import { defineJob } from '@/jobs/define-job';
import { pruneDeliveries, pruneDeliveriesNightly } from '@/lib/hooks';

export const pruneDeliveriesJob = defineJob(pruneDeliveriesNightly, async (ctx) => {
  await pruneDeliveries(ctx);
});
