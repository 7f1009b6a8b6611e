import { defineJob } from '@/jobs/define-job';
import { metaAppsExhaustedContract } from '@/lib/channels';
import { notifyAdmins } from '@/lib/notices';
import { log } from '@/lib/platform/log';

export const metaAppsExhaustedJob = defineJob(metaAppsExhaustedContract, async (ctx, { day }) => {
  log.error({ day }, 'no prepared Meta app has room: add one');
  await notifyAdmins(ctx, { kind: 'meta-apps-exhausted', occasion: day, path: '/channels' });
});
