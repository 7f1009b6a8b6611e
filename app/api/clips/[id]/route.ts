import { clipView } from '@/app/_door/clip-view';
import { requestLanguage } from '@/app/_door/request-language';
import { companyRoute } from '@/app/_door/route';
import { deleteClip, getClip } from '@/lib/subtitles';

/** One clip. */
export const GET = companyRoute(async ({ ctx, params: { id = '' } }) =>
  clipView(await getClip(ctx, id), await requestLanguage()),
);

/** Forgets a clip that is made or failed, with its files. */
export const DELETE = companyRoute(async ({ ctx, params: { id = '' } }) => {
  await deleteClip(ctx, id);
});
