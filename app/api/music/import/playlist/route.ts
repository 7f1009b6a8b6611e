import { PlaylistWish } from '@/app/_door/music/import-wishes';
import { runImport } from '@/app/_door/music/run-import';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { parse } from '@/lib/platform/parse';

/** Brings the tracks of a playlist: `{url, limit?, createAlbum?, albumTitle?, …}`. */
export const POST = tokenOrPersonRoute('music.import', async (asked) => {
  const { url, ...wish } = parse(PlaylistWish, await asked.json());
  return runImport(asked, { ...wish, kind: 'playlist', urls: [url] });
});
