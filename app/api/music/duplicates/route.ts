import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { listDuplicates } from '@/lib/music';

/** Tracks that are, or may be, the same: `?state=open|all&cursor=&limit=`. */
export const GET = tokenOrPersonRoute('music.import', async ({ base, query }) => ({
  success: true,
  ...(await listDuplicates(base, query as Parameters<typeof listDuplicates>[1])),
}));
