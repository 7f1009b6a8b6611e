import { z } from 'zod';
import {
  type ConnectedChannel,
  decodeEvent,
  findKnownChannel,
  visitorCookie,
  visitorTokens,
} from '@/lib/channels';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { maxWebChatBytes, type Refusal, type Webhook } from '../schemas';
import { takeToken } from '../take-token';
import type { Admitted, Source } from './source';

const ofVisitor = { burst: 15, perMinute: 30 };
const ofChannel = { burst: 200, perMinute: 600 };

/** What the chat page sends. Who sends it is in the signed cookie, never in the body. */
const Sent = z.object({ text: z.string(), clientId: z.string() });

/** The company's own chat page. Its messages are read at once, so that the visitor hears what is wrong with one. */
export const webChatSource: Source = {
  maxBytes: maxWebChatBytes,
  async admit(base, { key = '', rawBody, headers }) {
    const channel = await findKnownChannel(base, { adapter: 'web-chat', key });
    if (!channel) return { end: 'unknown-key' };
    const tokens = visitorTokens(channel.key);
    if (!tokens) return { end: 'secret-missing', setting: 'AUTH_SECRET' };
    const visitorId = tokens.read(visitorCookie.find(headers) ?? '');
    if (visitorId === null) return { end: 'bad-signature' };
    const now = base.clock.now();
    const wait =
      takeToken(`visitor ${visitorId}`, ofVisitor, now) || takeToken(`channel ${channel.id}`, ofChannel, now);
    if (wait > 0) return { end: 'too-fast', retryAfter: wait };
    return read(channel, visitorId, rawBody, now);
  },
};

async function read(
  channel: ConnectedChannel,
  visitorId: string,
  rawBody: Webhook['rawBody'],
  now: Date,
): Promise<Admitted | Refusal> {
  try {
    const { text, clientId } = parse(Sent, JSON.parse(rawBody.toString('utf8')));
    const body = JSON.stringify({ visitorId, clientId, text, sentAt: now.toISOString() });
    await decodeEvent(channel, body);
    return {
      end: 'admitted',
      events: [
        {
          scope: channel.key,
          eventId: `${visitorId}:${clientId}`,
          companyId: channel.companyId,
          channelId: channel.id,
          body,
          used: true,
          sender: visitorId,
        },
      ],
    };
  } catch (error) {
    if (error instanceof AppError) return { end: 'unreadable', error };
    const details = { params: { detail: 'JSON' }, cause: error };
    return { end: 'unreadable', error: new AppError('invalid', 'input-invalid', details) };
  }
}
