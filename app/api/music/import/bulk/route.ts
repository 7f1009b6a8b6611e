import { BulkWish } from '@/app/_door/music/import-wishes';
import { runImport } from '@/app/_door/music/run-import';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { parse } from '@/lib/platform/parse';

/** Brings the tracks of pages into the library: `{urls[], albumTitle?, albumArtist?, createAlbum, isPublic}`, `?async=1`. */
export const POST = tokenOrPersonRoute('music.import', async (asked) =>
  runImport(asked, parse(BulkWish, await asked.json())),
);
