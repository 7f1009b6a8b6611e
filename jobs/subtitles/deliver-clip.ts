import { defineJob } from '@/jobs/define-job';
import { sendClip } from '@/lib/bots';
import { deliverClipContract, findClipDelivery, giveUpClip, markClipDelivered } from '@/lib/subtitles';

/** On the web a clip is delivered when it stands in the list. */
export const deliverClipJob = defineJob(
  deliverClipContract,
  async (ctx, { clipId }) => {
    const delivery = await findClipDelivery(ctx, clipId);
    if (delivery?.face === 'telegram') await sendClip(ctx, { clipId });
    else if (delivery) await markClipDelivered(ctx, clipId);
  },
  { giveUp: (ctx, { clipId }, cause) => giveUpClip(ctx, { clipId, cause }) },
);
