import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { type ListTracks, listTracks } from '@/lib/music';

/** Tracks of the library: `?query=&sourceId=&albumId=&state=&cursor=&limit=`. */
export const GET = tokenOrPersonRoute('music.read', async ({ base, query }) => ({
  success: true,
  ...(await listTracks(base, query as ListTracks)),
}));
