import { ChartWish } from '@/app/_door/music/import-wishes';
import { namedSource } from '@/app/_door/music/named-source';
import { runImport } from '@/app/_door/music/run-import';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { parse } from '@/lib/platform/parse';

/** Takes this source's chart down and brings its tracks: `{limit}`. */
export const POST = tokenOrPersonRoute('music.import', async (asked) => {
  const sourceId = namedSource(asked.params);
  return runImport(asked, { ...parse(ChartWish, await asked.json()), kind: 'chart', sourceId });
});
