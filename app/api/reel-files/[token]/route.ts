import { fileStream } from '@/app/_door/file-stream';
import { publicRoute } from '@/app/_door/route';
import { openFileLink } from '@/lib/bots';

/** A video too large for a messenger, for whoever has its signed link. */
export const GET = publicRoute(async ({ base, request, params: { token = '' } }) => {
  const { file, open } = await openFileLink(base, { token });
  return fileStream(request, file, open);
});
