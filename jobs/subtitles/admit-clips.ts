import { defineJob } from '@/jobs/define-job';
import { admitClips, admitClipsContract } from '@/lib/subtitles';

export const admitClipsJob = defineJob(admitClipsContract, async (ctx) => {
  await admitClips(ctx);
});
