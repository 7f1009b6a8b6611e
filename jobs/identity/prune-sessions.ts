import { defineJob } from '@/jobs/define-job';
import { pruneSessions, pruneSessionsNightly } from '@/lib/identity';

export const pruneSessionsJob = defineJob(pruneSessionsNightly, async (ctx) => {
  await pruneSessions(ctx);
});
