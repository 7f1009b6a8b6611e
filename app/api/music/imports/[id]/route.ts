import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { getImport } from '@/lib/music';

/** How far an import is, with each of its tracks and everything that went wrong. */
export const GET = tokenOrPersonRoute('music.import', async ({ base, params: { id = '' } }) => ({
  success: true,
  ...(await getImport(base, id)),
}));
