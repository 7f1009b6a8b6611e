import { companyRoute } from '@/app/_door/route';
import { getClipCues } from '@/lib/subtitles';

/** The subtitles of a clip that is ready, with what is needed to change them. */
export const GET = companyRoute(async ({ ctx, params: { id = '' } }) => getClipCues(ctx, id));
