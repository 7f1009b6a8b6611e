import { z } from 'zod';
import { type Channel, InboundMessage } from '@/lib/channels';
import { cleanText } from '@/lib/channels/clean-text';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import type { Trouble } from './channel-suite';

const FakeEvent = z.object({ from: z.string(), id: z.string(), text: z.string(), at: z.number() });

const answers: Readonly<Record<Trouble, AppError>> = {
  'is too busy': new AppError('limit', 'channel-too-fast', { retryAfter: 3 }),
  'is down': new AppError('unavailable', 'channel-unreachable'),
  'breaks the connection after taking it': new AppError('conflict', 'delivery-uncertain'),
  'has locked us out': new AppError('unauthenticated', 'channel-access-lost'),
  'says the customer has blocked us': new AppError('forbidden', 'contact-blocked'),
  'will never take it': new AppError('invalid', 'contact-unknown'),
};

/** A channel with an outside that can be looked at and told to misbehave, and numbers of its own for what it sent. */
export function fakeChannel(): {
  channel: Channel;
  sent: string[];
  misbehave: Record<Trouble, () => void>;
} {
  const sent: string[] = [];
  let trouble: Trouble | undefined;
  const channel: Channel = {
    name: 'web-chat',
    kind: 'web-chat',
    capabilities: {
      receives: ['message'],
      textLength: 1_000,
      captionLength: 100,
      replyButtons: { most: 3, labelLength: 20 },
      linkButtons: false,
      cards: [],
      sends: { image: 1_000, file: 1_000 },
      receivesBytes: 1_000,
      replyWindowHours: 24,
      afterWindow: 'nothing',
      typing: false,
      marksRead: false,
      receipts: [],
      pause: { contactMs: 1_000, accountMs: 0 },
      repeatable: false,
    },
    connect: async () => ({
      name: 'Fake',
      status: 'CONNECTED',
      externalAccount: 'fake',
      settings: {},
      secrets: {},
    }),
    check: async ({ secrets }) => [
      secrets.token
        ? { step: 'access', result: 'ok' }
        : { step: 'access', result: 'failed', finding: 'token-refused' },
    ],
    decode: (raw) => {
      const { from, id, text, at } = parse(FakeEvent, raw.startsWith('{') ? JSON.parse(raw) : null);
      const message = InboundMessage.parse({
        kind: 'message',
        externalContactId: from,
        externalMessageId: `${from}/${id}`,
        text: cleanText(text),
        sentAt: new Date(at),
      });
      return [message];
    },
    send: async (_account, _to, part) => {
      const met = trouble;
      trouble = undefined;
      if (met) throw answers[met];
      return { externalId: `out-${sent.push(part.kind === 'text' ? part.text : part.kind)}` };
    },
    disconnect: async () => undefined,
  };
  const misbehave = Object.fromEntries(
    Object.keys(answers).map((name) => [
      name,
      () => {
        trouble = name as Trouble;
      },
    ]),
  ) as Record<Trouble, () => void>;
  return { channel, sent, misbehave };
}
