import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { getMusicStatistics } from '@/lib/music';

/** The library in numbers. */
export const GET = tokenOrPersonRoute('music.import', async ({ base }) => ({
  success: true,
  ...(await getMusicStatistics(base)),
}));
