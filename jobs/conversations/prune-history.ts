import { defineJob } from '@/jobs/define-job';
import { pruneHistory, pruneHistoryHourly } from '@/lib/conversations';

export const pruneHistoryJob = defineJob(pruneHistoryHourly, async (ctx) => {
  await pruneHistory(ctx);
});
