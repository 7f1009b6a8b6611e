import { defineJob } from '@/jobs/define-job';
import { advancePage, advancePageContract, giveUpPage } from '@/lib/music';

export const advancePageJob = defineJob(advancePageContract, advancePage, {
  giveUp: (ctx, { pageId, step }, cause) => giveUpPage(ctx, { pageId, step, cause }),
});
