import { defineJob } from '@/jobs/define-job';
import { collectEvents, collectEventsContract } from '@/lib/inbound';

export const collectEventsJob = defineJob(collectEventsContract, async (ctx, payload) => {
  await collectEvents(ctx, payload);
});
