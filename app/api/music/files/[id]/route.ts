import { fileStream } from '@/app/_door/file-stream';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { getTrackFile, openTrackFile } from '@/lib/music';

/** The sound of a track, or a cover; in parts as `Range` asks, `?download=1` to save it. */
export const GET = tokenOrPersonRoute('music.read', async ({ base, request, params: { id = '' } }) =>
  fileStream(request, await getTrackFile(base, id), (range) => openTrackFile(base, id, range)),
);
