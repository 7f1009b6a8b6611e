import { z } from 'zod';
import { clipView } from '@/app/_door/clip-view';
import { requestLanguage } from '@/app/_door/request-language';
import { companyRoute } from '@/app/_door/route';
import { parse } from '@/lib/platform/parse';
import { listClips, RequestClip, requestClip } from '@/lib/subtitles';

const Query = z.object({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

/** The company's clips, newest first: `?cursor=&limit=`. */
export const GET = companyRoute(async ({ ctx, query }) => {
  const language = await requestLanguage();
  const { clips, next } = await listClips(ctx, parse(Query, query));
  return { clips: clips.map((clip) => clipView(clip, language)), nextCursor: next };
});

/** Asks for a clip; the same `key` again answers with the same clip. */
export const POST = companyRoute(async ({ ctx, json }) =>
  clipView(await requestClip(ctx, parse(RequestClip, await json())), await requestLanguage()),
);
