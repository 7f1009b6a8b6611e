import { publicRoute } from '@/app/_door/route';
import { findChannelByKey } from '@/lib/channels';
import { readItemPhoto } from '@/lib/knowledge';
import { contentHeaders } from '@/lib/media';
import { AppError } from '@/lib/platform/errors/app-error';

/** A photo of the price list, for anybody who has the chat's address. It never changes: a new photo has a new number. */
export const GET = publicRoute(async ({ base, params: { key = '', fileId = '' } }) => {
  const channel = await findChannelByKey(base, { adapter: 'web-chat', key });
  if (!channel) throw new AppError('not-found', 'chat-not-found');
  const { file, bytes } = await readItemPhoto({ ...base, companyId: channel.companyId }, { fileId });
  return new Response(new Uint8Array(bytes), {
    headers: { ...contentHeaders(file), 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
});
