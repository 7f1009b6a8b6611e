import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { restoreSource } from '@/lib/music';

/** Offers what a withdrawn source gave again. */
export const POST = tokenOrPersonRoute('music.declare', async ({ base, params: { id = '' } }) => ({
  success: true,
  source: await restoreSource(base, { sourceId: id }),
}));
