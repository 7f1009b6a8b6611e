import { defineJob } from '@/jobs/define-job';
import { alertAdministrators } from '@/lib/bots';
import { log } from '@/lib/platform/log';
import { keysExhaustedContract } from '@/lib/reels';

export const keysExhaustedJob = defineJob(keysExhaustedContract, async (ctx, { provider, slot }) => {
  log.error({ provider, slot }, 'every key of this provider rests or is disabled: add one, or top up');
  await alertAdministrators(ctx, { cause: 'keys-exhausted', slot, params: { provider } });
});
