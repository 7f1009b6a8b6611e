import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { cancelImport } from '@/lib/music';

/** Stops an import; what it has brought stays. */
export const POST = tokenOrPersonRoute('music.import', async ({ base, params: { id = '' } }) => ({
  success: true,
  ...(await cancelImport(base, id)),
}));
