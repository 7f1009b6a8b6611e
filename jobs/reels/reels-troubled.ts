import { defineJob } from '@/jobs/define-job';
import { alertAdministrators } from '@/lib/bots';
import { log } from '@/lib/platform/log';
import { reelsTroubledContract } from '@/lib/reels';

export const reelsTroubledJob = defineJob(reelsTroubledContract, async (ctx, { cause, count, slot }) => {
  log.error({ cause, count }, 'many reels fail, or stand still');
  await alertAdministrators(ctx, { cause, slot, params: { count } });
});
