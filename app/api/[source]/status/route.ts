import { namedSource } from '@/app/_door/music/named-source';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { getMusicStatus, getSource } from '@/lib/music';

/** What the browsers are doing, for who calls a declared source by its name. */
export const GET = tokenOrPersonRoute('music.import', async ({ base, params }) => {
  await getSource(base, namedSource(params));
  return getMusicStatus(base);
});
