import { namedSource } from '@/app/_door/music/named-source';
import { previewAnswer } from '@/app/_door/music/preview-answer';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { type PreviewPage, previewPage } from '@/lib/music';

const waitMs = 55_000;

/** What a page of this source has to offer: `?url=&limit=`. A page of another host is refused. */
export const GET = tokenOrPersonRoute(
  'music.import',
  async ({ base, params, query: { url = '', limit } }) => {
    const wish = { url, limit, sourceId: namedSource(params) } as PreviewPage;
    return previewAnswer(await previewPage(base, wish, { waitMs }));
  },
);
