import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { getAlbum } from '@/lib/music';

/** An album with its tracks. */
export const GET = tokenOrPersonRoute('music.read', async ({ base, params: { id = '' } }) => ({
  success: true,
  ...(await getAlbum(base, id)),
}));
