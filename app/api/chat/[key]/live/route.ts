import { publicRoute } from '@/app/_door/route';
import { ReadThread } from '@/lib/conversations';
import { AppError } from '@/lib/platform/errors/app-error';
import { carried } from '../../carried';
import { openChat } from '../../open-chat';
import { customerStream } from './customer-stream';

/** The visitor's thread as it grows: `message` (numbered by seq, resumes by Last-Event-ID) and `typing`. */
export const GET = publicRoute(async ({ base, request, params, query }) => {
  const { channel, ctx, cookie, token } = await openChat(base, carried(request, query.visitor), params.key);
  if (cookie !== null || token !== null) throw new AppError('unauthenticated', 'chat-session-missing');
  const seen = request.headers.get('last-event-id') ?? query.afterSeq;
  const fromSeq = ReadThread.shape.afterSeq.catch(0).parse(seen) ?? 0;
  return customerStream(ctx, channel.id, fromSeq, request.signal);
});
