import { companyRoute } from '@/app/_door/route';
import { deleteReel, getReel, getReelOrder } from '@/lib/reels';

/** One video with the wish it came from. */
export const GET = companyRoute(async ({ ctx, params: { id = '' } }) => {
  const reel = await getReel(ctx, id);
  return { reel, order: await getReelOrder(ctx, reel.orderId) };
});

/** Forgets a video that is made or failed, with its files. */
export const DELETE = companyRoute(async ({ ctx, params: { id = '' } }) => {
  await deleteReel(ctx, id);
});
