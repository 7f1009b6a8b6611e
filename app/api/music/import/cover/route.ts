import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { previewCover } from '@/lib/music';

const headers = { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=900' };

/** A cover that a preview has named: `?sourceId=&url=`. */
export const GET = tokenOrPersonRoute(
  'music.import',
  async ({ base, query: { sourceId = '', url = '' } }) => {
    const bytes = await previewCover(base, { sourceId, url });
    return new Response(new Uint8Array(bytes), { headers });
  },
);
