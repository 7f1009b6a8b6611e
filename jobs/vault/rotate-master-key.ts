import { defineJob } from '@/jobs/define-job';
import { rotateMasterKey, rotateMasterKeyDaily } from '@/lib/vault';

export const rotateMasterKeyJob = defineJob(rotateMasterKeyDaily, async (ctx) => {
  await rotateMasterKey(ctx);
});
