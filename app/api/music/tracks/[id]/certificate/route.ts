import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { getCertificate } from '@/lib/music';

/** Where a track is from, since when, and under which licence. */
export const GET = tokenOrPersonRoute('music.read', async ({ base, params: { id = '' } }) => ({
  success: true,
  ...(await getCertificate(base, id)),
}));
