import { defineJob } from '@/jobs/define-job';
import { advanceClip, advanceClipContract, giveUpClip } from '@/lib/subtitles';

export const advanceClipJob = defineJob(advanceClipContract, advanceClip, {
  giveUp: (ctx, { clipId }, cause) => giveUpClip(ctx, { clipId, cause }),
});
