import { z } from 'zod';
import type { Channel } from '@/lib/channels';
import { cleanText } from '@/lib/channels/clean-text';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';

const FakeEvent = z.object({ from: z.string(), id: z.string(), text: z.string(), at: z.number() });
const textLength = 1_000;

/** A channel with an outside that can be looked at, and numbers of its own for what it sent. */
export function fakeChannel(): { channel: Channel; sent: string[] } {
  const sent: string[] = [];
  const channel: Channel = {
    kind: 'web-chat',
    capabilities: {
      receives: ['message'],
      textLength,
      quickReplies: 3,
      cards: [],
      replyWindowHours: 24,
      typing: false,
      messagesPerSecond: 1,
    },
    decode: (raw) => {
      const { from, id, text, at } = parse(FakeEvent, raw.startsWith('{') ? JSON.parse(raw) : null);
      const clean = cleanText(text);
      if (clean === '') throw new AppError('invalid', 'message-empty');
      if (clean.length > textLength) {
        throw new AppError('invalid', 'message-too-long', { params: { limit: textLength } });
      }
      const sentAt = new Date(at);
      return [
        { kind: 'message', externalContactId: from, externalMessageId: `${from}/${id}`, text: clean, sentAt },
      ];
    },
    send: async (_, { text }) => ({ externalId: `out-${sent.push(text)}` }),
  };
  return { channel, sent };
}
