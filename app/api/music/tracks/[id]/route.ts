import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { getTrack } from '@/lib/music';

/** One track. */
export const GET = tokenOrPersonRoute('music.read', async ({ base, params: { id = '' } }) => ({
  success: true,
  track: await getTrack(base, id),
}));
