import { clipView } from '@/app/_door/clip-view';
import { requestLanguage } from '@/app/_door/request-language';
import { companyRoute } from '@/app/_door/route';
import { listClipVersions } from '@/lib/subtitles';

/** Every clip that was made of the same video, newest first. */
export const GET = companyRoute(async ({ ctx, params: { id = '' } }) => {
  const language = await requestLanguage();
  return { versions: (await listClipVersions(ctx, id)).map((clip) => clipView(clip, language)) };
});
