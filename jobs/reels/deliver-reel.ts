import { defineJob } from '@/jobs/define-job';
import { sendReel } from '@/lib/bots';
import { deliverReelContract, findDelivery, giveUpReel, markDelivered } from '@/lib/reels';

/** On the web a video is delivered when it stands in the gallery. */
export const deliverReelJob = defineJob(
  deliverReelContract,
  async (ctx, { reelId }) => {
    const delivery = await findDelivery(ctx, reelId);
    if (delivery?.face === 'telegram') await sendReel(ctx, { reelId });
    else if (delivery) await markDelivered(ctx, reelId);
  },
  { giveUp: (ctx, { reelId }, cause) => giveUpReel(ctx, { reelId, cause }) },
);
