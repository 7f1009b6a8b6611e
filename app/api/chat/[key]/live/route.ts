import { publicRoute } from '@/app/_door/route';
import { AppError } from '@/lib/platform/errors/app-error';
import { openChat } from '../../open-chat';
import { customerStream } from './customer-stream';

/** The visitor's thread as it grows: `message` (numbered by seq, resumes by Last-Event-ID) and `typing`. */
export const GET = publicRoute(async ({ base, request, params, query }) => {
  const { channel, ctx, cookie } = await openChat(base, request.headers, params.key);
  if (cookie !== null) throw new AppError('unauthenticated', 'chat-session-missing');
  const from = Number.parseInt(request.headers.get('last-event-id') ?? query.afterSeq ?? '0', 10);
  return customerStream(ctx, channel.id, from || 0, request.signal);
});
