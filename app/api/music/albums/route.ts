import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { listAlbums } from '@/lib/music';

/** Albums, the newest first: `?query=&cursor=&limit=`. */
export const GET = tokenOrPersonRoute('music.read', async ({ base, query }) => ({
  success: true,
  ...(await listAlbums(base, query)),
}));
