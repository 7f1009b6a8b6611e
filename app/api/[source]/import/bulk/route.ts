import { BulkWish } from '@/app/_door/music/import-wishes';
import { namedSource } from '@/app/_door/music/named-source';
import { runImport } from '@/app/_door/music/run-import';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { parse } from '@/lib/platform/parse';

/** Brings the tracks of this source's pages into the library; see `/api/music/import/bulk`. */
export const POST = tokenOrPersonRoute('music.import', async (asked) => {
  const sourceId = namedSource(asked.params);
  return runImport(asked, { ...parse(BulkWish, await asked.json()), sourceId });
});
