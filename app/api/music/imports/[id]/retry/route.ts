import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { retryImport } from '@/lib/music';

/** Tries what failed of an import once more. */
export const POST = tokenOrPersonRoute('music.import', async ({ base, params: { id = '' } }) => ({
  success: true,
  ...(await retryImport(base, id)),
}));
