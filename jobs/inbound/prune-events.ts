import { defineJob } from '@/jobs/define-job';
import { pruneEvents, pruneEventsNightly } from '@/lib/inbound';

export const pruneEventsJob = defineJob(pruneEventsNightly, async (ctx) => {
  await pruneEvents(ctx);
});
