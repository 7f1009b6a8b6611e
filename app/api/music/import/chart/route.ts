import { ChartWish } from '@/app/_door/music/import-wishes';
import { runImport } from '@/app/_door/music/run-import';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { chartSource } from '@/lib/music';
import { parse } from '@/lib/platform/parse';

/** Takes a source's chart down and brings its tracks: `{limit, sourceId?}`; without the source, the only one with a chart. */
export const POST = tokenOrPersonRoute('music.import', async (asked) => {
  const { sourceId, ...wish } = parse(ChartWish, await asked.json());
  return runImport(asked, { ...wish, kind: 'chart', sourceId: sourceId ?? (await chartSource(asked.base)) });
});
