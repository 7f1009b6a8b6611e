import { defineJob } from '@/jobs/define-job';
import { log } from '@/lib/platform/log';
import { keysExhaustedContract } from '@/lib/reels';

export const keysExhaustedJob = defineJob(keysExhaustedContract, async (_ctx, { provider, slot }) => {
  log.error({ provider, slot }, 'every key of this provider rests or is disabled: add one, or top up');
});
