import { z } from 'zod';
import { clipView } from '@/app/_door/clip-view';
import { requestLanguage } from '@/app/_door/request-language';
import { companyRoute } from '@/app/_door/route';
import { parse } from '@/lib/platform/parse';
import { RequestClip, repeatClip } from '@/lib/subtitles';

const Asked = z.object({ key: RequestClip.shape.key });

/** The same wish once more, after it failed. */
export const POST = companyRoute(async ({ ctx, params: { id = '' }, json }) => {
  const { key } = parse(Asked, await json());
  return clipView(await repeatClip(ctx, { id, key }), await requestLanguage());
});
