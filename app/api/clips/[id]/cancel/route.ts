import { companyRoute } from '@/app/_door/route';
import { cancelClip } from '@/lib/subtitles';

/** Calls off a clip that is being made. */
export const POST = companyRoute(async ({ ctx, params: { id = '' } }) => {
  await cancelClip(ctx, id);
});
