import { companyRoute } from '@/app/_door/route';
import { getClipOriginal } from '@/lib/subtitles';

/** The id of the video a clip was made of, while it is kept. */
export const GET = companyRoute(async ({ ctx, params: { id = '' } }) => getClipOriginal(ctx, id));
