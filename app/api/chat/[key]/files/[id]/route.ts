import { fileResponse } from '@/app/_door/file-response';
import { publicRoute } from '@/app/_door/route';
import { carried } from '@/app/api/chat/carried';
import { openChat } from '@/app/api/chat/open-chat';
import { readOwnFile } from '@/lib/conversations';

/** A file or picture of the visitor's own thread. */
export const GET = publicRoute(async ({ base, request, query, params: { key, id = '' } }) => {
  const { ctx, channel } = await openChat(base, carried(request, query.visitor), key);
  const { file, bytes } = await readOwnFile(ctx, { channelId: channel.id, fileId: id });
  return fileResponse(request, file, bytes);
});
