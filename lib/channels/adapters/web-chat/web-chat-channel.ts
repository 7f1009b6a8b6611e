import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { cleanText } from '../../clean-text';
import type { Channel } from '../../port';
import { type InboundItem, InboundMessage } from '../../schemas';

/** Longest text of one message, in UTF-16 units, as a browser's `maxlength` counts them. */
const textLength = 4_000;
const maxFileBytes = 20 * 1024 * 1024;

/** One message of the hosted chat page, as the inbound door stores it. `clientId` is the page's own number for it. */
const WebChatEvent = z.object({
  visitorId: z.string().min(1).max(100),
  clientId: z.string().regex(/^[\w-]{1,100}$/),
  text: z.string(),
  sentAt: z.iso.datetime().transform((moment) => new Date(moment)),
});

/** The company's own chat page. There is nothing outside to send to: the stored message is what the page reads. */
export const webChatChannel: Channel = {
  name: 'web-chat',
  kind: 'web-chat',
  capabilities: {
    receives: ['message'],
    textLength,
    captionLength: 0,
    replyButtons: { most: 13, labelLength: 80 },
    linkButtons: true,
    cards: ['item', 'cart', 'payment', 'slots', 'booking'],
    sends: { image: maxFileBytes, file: maxFileBytes },
    receivesBytes: maxFileBytes,
    replyWindowHours: null,
    afterWindow: 'nothing',
    typing: true,
    marksRead: false,
    receipts: [],
    pause: { contactMs: 0, accountMs: 0 },
    repeatable: true,
  },
  connect: async ({ channelId, company }) => ({
    name: company.name,
    status: 'CONNECTED',
    externalAccount: channelId,
    settings: {},
    secrets: {},
  }),
  check: async () => [
    { step: 'receiving', result: 'ok' },
    { step: 'sending', result: 'ok' },
  ],
  decode: (raw) => [messageOf(parse(WebChatEvent, parseJson(raw)))],
  send: async () => ({ externalId: null }),
  disconnect: async () => undefined,
};

function messageOf(event: z.output<typeof WebChatEvent>): InboundItem {
  const text = cleanText(event.text);
  if (text === '') throw new AppError('invalid', 'message-empty', { field: 'text' });
  if (text.length > textLength) {
    throw new AppError('invalid', 'message-too-long', { field: 'text', params: { limit: textLength } });
  }
  return InboundMessage.parse({
    kind: 'message',
    externalContactId: event.visitorId,
    // Visitors choose their own message numbers: their name in front keeps them out of each other's way.
    externalMessageId: `${event.visitorId}:${event.clientId}`,
    text,
    sentAt: event.sentAt,
  });
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (cause) {
    throw new AppError('invalid', 'input-invalid', { params: { detail: 'JSON' }, cause });
  }
}
