import { defineJob } from '@/jobs/define-job';
import { pruneUploads, pruneUploadsNightly } from '@/lib/knowledge';

export const pruneUploadsJob = defineJob(pruneUploadsNightly, async (ctx) => {
  await pruneUploads(ctx);
});
