import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { type ChangeSource, changeSource, getSource } from '@/lib/music';

/** One source with its rights. */
export const GET = tokenOrPersonRoute('music.import', async ({ base, params: { id = '' } }) => ({
  success: true,
  source: await getSource(base, id),
}));

/** Changes a source; new rights are a new declaration. */
export const PATCH = tokenOrPersonRoute('music.declare', async ({ base, params: { id = '' }, json }) => ({
  success: true,
  source: await changeSource(base, id, (await json()) as ChangeSource),
}));
