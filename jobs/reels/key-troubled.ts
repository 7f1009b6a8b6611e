import { defineJob } from '@/jobs/define-job';
import { alertAdministrators } from '@/lib/bots';
import { log } from '@/lib/platform/log';
import { keyTroubledContract } from '@/lib/reels';

export const keyTroubledJob = defineJob(
  keyTroubledContract,
  async (ctx, { keyId, provider, cause, slot }) => {
    log.error({ keyId, provider, cause }, 'a provider key is out of credits, or not taken any more');
    await alertAdministrators(ctx, {
      cause: 'key-troubled',
      slot,
      params: { provider, reason: cause, key: keyId },
    });
  },
);
