import { defineJob } from '@/jobs/define-job';
import { log } from '@/lib/platform/log';
import { keyTroubledContract } from '@/lib/reels';

export const keyTroubledJob = defineJob(keyTroubledContract, async (_ctx, { keyId, provider, cause }) => {
  log.error({ keyId, provider, cause }, 'a provider key is out of credits, or not taken any more');
});
