import { companyRoute } from '@/app/_door/route';
import { parse } from '@/lib/platform/parse';
import { PreviewClip, previewClip } from '@/lib/subtitles';

/** Subtitles as a render would burn them in, and how well they keep the rules. */
export const POST = companyRoute(async ({ ctx, params: { id = '' }, json }) =>
  previewClip(ctx, id, parse(PreviewClip, await json())),
);
