import { z } from 'zod';
import { botSecret } from '@/lib/bots';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { AppError } from '@/lib/platform/errors/app-error';
import { maxWebhookBytes } from '../schemas';
import type { Source } from './source';

const InChat = z.object({ chat: z.object({ id: z.number(), type: z.string() }) });

/** Just enough of an update to store it: its number and whose chat it is about. */
const Envelope = z.object({
  update_id: z.number().int(),
  message: InChat.optional(),
  my_chat_member: InChat.optional(),
  callback_query: z.object({ message: InChat.optional() }).optional(),
});

/** Updates of the product's own bots. They belong to no company yet: who writes is known by their chat, later. */
export const telegramBotSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(_base, { key = '', rawBody, headers }) {
    const own = botSecret(key);
    if (!own) return { end: 'unknown-key' };
    if (own.secret === null) return { end: 'secret-missing', setting: own.setting };
    const given = headers.get('x-telegram-bot-api-secret-token') ?? '';
    if (!matchesSecret(given, own.secret)) return { end: 'bad-signature' };
    const body = rawBody.toString('utf8');
    const update = read(body);
    if (update instanceof AppError) return { end: 'unreadable', error: update };
    const chat = (update.message ?? update.my_chat_member ?? update.callback_query?.message)?.chat;
    return {
      end: 'admitted',
      events: [
        {
          scope: own.bot,
          eventId: `${own.botId}:${update.update_id}`,
          companyId: null,
          channelId: null,
          body,
          used: chat?.type === 'private',
          sender: `${own.bot}:${chat?.id ?? update.update_id}`,
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
