import { companyRoute } from '@/app/_door/route';
import { listSubtitleFonts } from '@/lib/subtitles';

/** Families that subtitles can be set in. */
export const GET = companyRoute(async ({ ctx }) => ({ families: await listSubtitleFonts(ctx) }));
