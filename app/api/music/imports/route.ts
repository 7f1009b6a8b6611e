import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { listImports } from '@/lib/music';

/** Imports, the newest first: `?cursor=&limit=`. */
export const GET = tokenOrPersonRoute('music.import', async ({ base, query }) => ({
  success: true,
  ...(await listImports(base, query)),
}));
