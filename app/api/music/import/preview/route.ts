import { previewAnswer } from '@/app/_door/music/preview-answer';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { type PreviewPage, previewPage } from '@/lib/music';

const waitMs = 55_000;

/** What a page of a declared source has to offer: `?url=&limit=`. */
export const GET = tokenOrPersonRoute(
  'music.import',
  async ({ base, query: { url = '', limit, sourceId } }) =>
    previewAnswer(await previewPage(base, { url, limit, sourceId } as PreviewPage, { waitMs })),
);
