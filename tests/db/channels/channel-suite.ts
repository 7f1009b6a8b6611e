import { describe, expect, test } from 'vitest';
import type { Channel, ConnectedChannel, OutgoingMessage } from '@/lib/channels';
import { AppError } from '@/lib/platform/errors/app-error';

export interface ChannelUnderTest {
  readonly channel: Channel;
  /** A genuine event of one customer message. */
  readonly event: (message: { from: string; id: string; text: string }) => string;
  readonly connected: ConnectedChannel;
  /** What reached the outside so far, where it can be seen. */
  readonly sent?: () => readonly string[];
}

/** What every channel promises, whatever it speaks. */
export function channelSuite(name: string, { channel, event, connected, sent }: ChannelUnderTest): void {
  const read = (text: string) => channel.decode(event({ from: 'anna', id: 'm1', text }));
  const outgoing = (text: string): OutgoingMessage => ({
    messageId: 'msg_1',
    externalContactId: 'anna',
    text,
    cards: [],
    quickReplies: [],
  });

  describe(`the channel ${name}`, () => {
    test('says what it can do', () => {
      const { capabilities } = channel;
      expect(capabilities.receives).toContain('message');
      expect(capabilities.textLength).toBeGreaterThan(0);
      expect(capabilities.quickReplies).toBeGreaterThanOrEqual(0);
    });

    test('reads the same event the same way each time', () => {
      expect(read('hello')).toEqual(read('hello'));
      expect(read('hello')).toMatchObject([{ kind: 'message', text: 'hello' }]);
    });

    test('tells customers and messages apart', () => {
      const ids = [
        { from: 'anna', id: 'm1' },
        { from: 'anna', id: 'm2' },
        { from: 'boris', id: 'm1' },
      ].flatMap((message) => channel.decode(event({ ...message, text: 'hi' })));
      expect(new Set(ids.map(({ externalMessageId }) => externalMessageId)).size).toBe(3);
      expect(new Set(ids.map(({ externalContactId }) => externalContactId)).size).toBe(2);
    });

    test('hands on clean text: composed, without control characters, trimmed', () => {
      expect(read('  a\u0000b\u0007\r\nи\u0306 ')[0]?.text).toBe('ab\nй');
    });

    test.each(['', '   ', '\u0000\u0001\n'])('refuses a message that says nothing: %j', (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'invalid', key: 'message-empty' }));
    });

    test('takes the longest text it names and refuses one character more', () => {
      const { textLength } = channel.capabilities;
      expect(read('x'.repeat(textLength))[0]?.text).toHaveLength(textLength);
      const tooLong = expect.objectContaining({ code: 'invalid', key: 'message-too-long' });
      expect(() => read('x'.repeat(textLength + 1))).toThrow(tooLong);
      expect(() => read('x'.repeat(100 * 1024))).toThrow(tooLong);
    });

    test.each(['', 'not json', '{}', '[]', 'null', '{"text":5}', '"text"'])(
      'refuses an event that is not its own: %s',
      (raw) => expect(() => channel.decode(raw)).toThrow(AppError),
    );

    test('sends a message and tells its number outside, or that there is none', async () => {
      const answer = await channel.send(connected, outgoing('Good morning'));
      expect(answer.externalId === null || answer.externalId.length > 0).toBe(true);
      if (sent) expect(sent()).toContain('Good morning');
    });
  });
}
