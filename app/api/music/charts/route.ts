import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { getChart } from '@/lib/music';

/** A source's chart of a day beside the day before: `?sourceId=&day=`; its last one unless told, null when there is none. */
export const GET = tokenOrPersonRoute('music.import', async ({ base, query: { sourceId = '', day } }) => ({
  success: true,
  chart: await getChart(base, { sourceId, day }),
}));
