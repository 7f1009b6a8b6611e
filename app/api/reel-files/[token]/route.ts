import { fileResponse } from '@/app/_door/file-response';
import { publicRoute } from '@/app/_door/route';
import { openFileLink } from '@/lib/bots';

/** A video too large for a messenger, for whoever has its signed link. */
export const GET = publicRoute(async ({ base, request, params: { token = '' } }) => {
  const { file, bytes } = await openFileLink(base, { token });
  return fileResponse(request, file, bytes);
});
