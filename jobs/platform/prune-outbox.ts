import { defineJob } from '@/jobs/define-job';
import { pruneOutboxNightly } from '@/lib/platform/dispatch/jobs';
import { pruneOutbox } from '@/lib/platform/dispatch/prune-outbox';

export const pruneOutboxJob = defineJob(pruneOutboxNightly, async (ctx) => {
  await pruneOutbox(ctx);
});
