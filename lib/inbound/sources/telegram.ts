import { z } from 'zod';
import { findDoor } from '@/lib/channels';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { AppError } from '@/lib/platform/errors/app-error';
import { maxWebhookBytes } from '../schemas';
import type { Source } from './source';

const InChat = z.object({ chat: z.object({ id: z.number(), type: z.string() }) });

/** Just enough of an update to store it: its number, its kind and whose chat it is about. */
const Envelope = z.object({
  update_id: z.number().int(),
  message: InChat.optional(),
  edited_message: InChat.optional(),
  message_reaction: InChat.optional(),
  my_chat_member: InChat.optional(),
  callback_query: z.object({ message: InChat.optional() }).optional(),
});

/** A bot's updates. They are not signed: a secret that only Telegram was told comes with each. */
export const telegramSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(base, { key = '', rawBody, headers }) {
    const door = await findDoor(base, { adapter: 'telegram', key });
    if (!door) return { end: 'unknown-key' };
    if (!door.secret) return { end: 'secret-missing', setting: 'webhookSecret' };
    const given = headers.get('x-telegram-bot-api-secret-token') ?? '';
    if (!matchesSecret(given, door.secret)) return { end: 'bad-signature' };
    const body = rawBody.toString('utf8');
    const update = read(body);
    if (update instanceof AppError) return { end: 'unreadable', error: update };
    const { channel } = door;
    const { message, edited_message, message_reaction, my_chat_member, callback_query: tap } = update;
    const chat = (message ?? edited_message ?? message_reaction ?? my_chat_member ?? tap?.message)?.chat;
    return {
      end: 'admitted',
      events: [
        {
          scope: channel.id,
          // A channel may move to another bot, which counts for itself.
          eventId: `${channel.externalAccount}:${update.update_id}`,
          companyId: channel.companyId,
          channelId: channel.id,
          body: tap ? stamped(body, base.clock.now()) : body,
          used: chat?.type === 'private',
          sender: `${channel.id}:${chat?.id ?? update.update_id}`,
        },
      ],
    };
  },
};

function read(body: string): z.output<typeof Envelope> | AppError {
  try {
    return Envelope.parse(JSON.parse(body));
  } catch (cause) {
    return new AppError('invalid', 'input-invalid', { params: { detail: 'update' }, cause });
  }
}

/** A tap has no time of its own; the moment it came in is the nearest there is. */
function stamped(body: string, now: Date): string {
  const update: object = JSON.parse(body);
  return JSON.stringify({ ...update, x8_received_at: Math.floor(now.getTime() / 1_000) });
}
