import { describe, expect, test } from 'vitest';
import type { Channel, ChannelAccount, InboundItem, OutgoingPart, Recipient } from '@/lib/channels';
import { AppError } from '@/lib/platform/errors/app-error';

export interface ChannelUnderTest {
  readonly channel: Channel;
  /** A genuine event of one customer message. */
  readonly event: (message: { from: string; id: string; text: string }) => string;
  readonly account: ChannelAccount;
  /** Somebody who has written before. */
  readonly customer: string;
  /** Texts that reached the outside so far, where it can be seen. */
  readonly sent?: () => readonly string[];
  /** Makes the outside's next answer a bad one, where it can be told to. */
  readonly misbehave?: Partial<Record<Trouble, () => void>>;
}

/** What the outside can do to a message, and what `send` has to say then. */
const troubles = {
  /** Surely not taken: it may be sent again. */
  'is too busy': ['limit', 'unavailable'],
  'is down': ['unavailable'],
  /** Taken or not, nobody knows: never sent again by itself. */
  'breaks the connection after taking it': ['conflict'],
  'has locked us out': ['unauthenticated'],
  'says the customer has blocked us': ['forbidden'],
  'will never take it': ['invalid'],
} as const;
export type Trouble = keyof typeof troubles;

type Setup = () => Promise<ChannelUnderTest>;

/** What every channel promises, whatever it speaks. `begin` is called once a test. */
export function channelSuite(name: string, begin: Setup): void {
  const to = ({ customer }: ChannelUnderTest): Recipient => ({
    externalContactId: customer,
    answering: null,
    conversationId: 'cnv_1',
    subject: null,
    companyName: 'Flowers',
    language: 'en',
    byHuman: false,
    windowOver: false,
  });
  const text = (words: string, key = 'msg_1:0'): OutgoingPart => ({
    key,
    kind: 'text',
    text: words,
    buttons: [],
  });
  const read = async (
    { channel, event, account }: ChannelUnderTest,
    words: string,
    from = 'anna',
    id = 'm1',
  ) => (await channel.decode(event({ from, id, text: words }), account.channel)).filter(isMessage);

  describe(`the channel ${name}`, () => {
    test('says what it can do', async () => {
      const { channel } = await begin();
      const { capabilities } = channel;
      expect(capabilities.receives).toContain('message');
      expect(capabilities.textLength).toBeGreaterThan(0);
      expect(capabilities.replyButtons.most === 0 || capabilities.replyButtons.labelLength > 0).toBe(true);
      expect(capabilities.captionLength).toBeLessThanOrEqual(capabilities.textLength);
      expect(capabilities.marksRead).toBe(channel.markRead !== undefined);
      if (channel.name !== 'web-chat') expect(capabilities.typing).toBe(channel.showTyping !== undefined);
    });

    test('reads the same event the same way each time', async () => {
      const outside = await begin();
      expect(await read(outside, 'hello')).toEqual(await read(outside, 'hello'));
      expect(await read(outside, 'hello')).toMatchObject([{ kind: 'message', text: 'hello' }]);
    });

    test('tells customers and messages apart', async () => {
      const outside = await begin();
      const items = [
        ...(await read(outside, 'hi', 'anna', 'm1')),
        ...(await read(outside, 'hi', 'anna', 'm2')),
        ...(await read(outside, 'hi', 'boris', 'm3')),
      ];
      expect(new Set(items.map(({ externalMessageId }) => externalMessageId)).size).toBe(3);
      expect(new Set(items.map(({ externalContactId }) => externalContactId)).size).toBe(2);
    });

    test('hands on clean text: composed, without control characters, trimmed', async () => {
      expect((await read(await begin(), '  a\u0007b\r\nи\u0306 '))[0]?.text).toBe('ab\nй');
    });

    test.each(['', 'not json', '{}', '[]', 'null', '{"text":5}', '"text"'])(
      'takes nothing from an event that is not its own: %s',
      async (raw) => {
        const { channel, account } = await begin();
        const outcome = await Promise.resolve()
          .then(() => channel.decode(raw, account.channel))
          .catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError);
        else expect(outcome).toEqual([]);
      },
    );

    test('sends a message and tells its number outside, or that there is none', async () => {
      const outside = await begin();
      const answer = await outside.channel.send(outside.account, to(outside), text('Good morning'));
      expect(answer.externalId === null || answer.externalId.length > 0).toBe(true);
      if (outside.sent) expect(outside.sent().join('\n')).toContain('Good morning');
    });

    test('takes the longest text it names', async () => {
      const outside = await begin();
      const longest = 'x'.repeat(outside.channel.capabilities.textLength);
      await outside.channel.send(outside.account, to(outside), text(longest));
      if (outside.sent) expect(outside.sent().join('\n')).toContain(longest);
    });

    test.each(Object.entries(troubles))(
      'knows what it means when the other side %s',
      async (trouble, codes) => {
        const outside = await begin();
        const cause = outside.misbehave?.[trouble as Trouble];
        if (!cause) return;
        cause();
        const thrown = await outside.channel
          .send(outside.account, to(outside), text('Good morning'))
          .catch((error: unknown) => error);
        expect(thrown).toBeInstanceOf(AppError);
        expect(codes).toContain((thrown as AppError).code);
      },
    );

    test('the doctor always has something to say, and never fails itself', async () => {
      const { channel, account } = await begin();
      const broken: ChannelAccount = {
        ...account,
        secrets: {},
        host: account.host && { ...account.host, secrets: {} },
      };
      for (const patient of [account, broken]) {
        const steps = await channel.check(patient, new Date('2026-11-21T10:00:00Z'));
        expect(steps.length).toBeGreaterThan(0);
        for (const { result, finding } of steps)
          expect(result === 'ok' || result === 'skipped' || finding).toBeTruthy();
      }
    });

    test('can be disconnected twice', async () => {
      const { channel, account } = await begin();
      await channel.disconnect(account);
      await channel.disconnect(account);
    });
  });
}

const isMessage = (item: InboundItem): item is Extract<InboundItem, { kind: 'message' }> =>
  item.kind === 'message';
