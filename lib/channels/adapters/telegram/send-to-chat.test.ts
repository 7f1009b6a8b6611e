import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChannelAccount, OutgoingPart, Recipient } from '@/lib/channels';
import { AppError } from '@/lib/platform/errors/app-error';
import type { CustomerDouble } from '@/tests/doubles/telegram/customer-double';
import type { Trouble } from '@/tests/doubles/telegram/telegram-double';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import { telegramChannel } from './telegram-channel';

const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'));
afterAll(telegram.stop);

const megabyte = 1024 * 1024;
let anna: CustomerDouble;
let account: ChannelAccount;
beforeEach(() => {
  const bot = telegram.bot();
  anna = bot.customer();
  account = accountOf(channelRow('telegram', 'telegram'), { secrets: { token: bot.token } });
});

const to = (): Recipient => ({
  externalContactId: String(anna.person.id),
  answering: null,
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Tea',
  language: 'en',
  byHuman: false,
  windowOver: false,
});
const send = (part: OutgoingPart, recipient = to()) => telegramChannel.send(account, recipient, part);
const text = (words: string, buttons: Extract<OutgoingPart, { kind: 'text' }>['buttons'] = []) =>
  ({ key: 'msg_1:0', kind: 'text', text: words, buttons }) as const;
const file = (kind: 'image' | 'file' | 'voice', contentType: string, size = 10): OutgoingPart => ({
  key: 'msg_1:0',
  kind,
  contentType,
  name: kind === 'image' ? 'роза; "red".jpg' : 'note',
  bytes: new Uint8Array(size).fill(7),
  caption: 'Такая',
});
const failure = async (part: OutgoingPart, recipient = to()): Promise<AppError> => {
  const error = await send(part, recipient).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error(`Expected an AppError, got ${String(error)}.`);
  return error;
};

describe('what is sent arrives', () => {
  test('a text as it is, without markup or preview, and its number', async () => {
    const words = '<b>*Rose*</b> _50_ `cm` [x](https://x.example) 5 < 6 & 7';
    const { externalId } = await send(text(words));
    expect(anna.received).toMatchObject([{ text: words }]);
    expect(externalId).toBe(`${anna.person.id}:${anna.received[0]?.message_id}`);
    expect(telegram.callsOf('sendMessage').at(-1)?.params).toMatchObject({
      link_preview_options: { is_disabled: true },
    });
    expect(telegram.callsOf('sendMessage').at(-1)?.params).not.toHaveProperty('parse_mode');
  });

  test('buttons that answer and buttons that open, side by side', async () => {
    await send(
      text('Total 25 €', [
        { kind: 'link', label: 'Pay 25 €', url: 'https://x8.example/pay/1' },
        { kind: 'reply', label: 'Cart', text: "What's in my cart?" },
      ]),
    );
    expect(anna.buttons).toEqual(['Pay 25 €', 'Cart']);
    const update = anna.press('Cart');
    expect(telegramChannel.decode(JSON.stringify(update), account.channel)).toMatchObject([
      { kind: 'message', text: "What's in my cart?" },
    ]);
  });

  test('a text too long for a button is said by its label', async () => {
    await send(text('Which?', [{ kind: 'reply', label: 'Позвать сотрудника', text: 'Я хочу '.repeat(20) }]));
    expect(
      telegramChannel.decode(JSON.stringify(anna.press('Позвать сотрудника')), account.channel),
    ).toMatchObject([{ text: 'Позвать сотрудника' }]);
  });

  test('an address Telegram does not open stands in the text, within the longest text', async () => {
    const link = { kind: 'link', label: 'Pay', url: 'http://localhost:3000/pay/1' } as const;
    await send(text('Total 25 €', [link]));
    expect(anna.received.at(-1)).toMatchObject({ text: 'Total 25 €\n\nPay: http://localhost:3000/pay/1' });
    await send(text('x'.repeat(4_096), [link]));
    expect(anna.received.at(-1)?.text).toHaveLength(4_096);
    expect(anna.received.at(-1)?.text).toMatch(/pay\/1$/);
  });

  test.each([
    ['image', 'image/jpeg', 'photo'],
    ['image', 'image/svg+xml', 'document'],
    ['voice', 'audio/ogg; codecs=opus', 'voice'],
    ['voice', 'audio/wav', 'document'],
    ['file', 'application/pdf', 'document'],
  ] as const)('%s of %s as a %s, with its bytes and caption', async (kind, type, as) => {
    await send(file(kind, type));
    const [received] = anna.received;
    expect(received).toMatchObject({ caption: 'Такая' });
    expect(received).toHaveProperty(as);
    const call = telegram.calls.at(-1);
    expect(call?.files[as]?.bytes).toEqual(Buffer.alloc(10, 7));
    if (kind === 'image') expect(call?.files[as]?.name).toBe('роза_ _red_.jpg');
  });

  test.each(['Bad Request: PHOTO_INVALID_DIMENSIONS', 'Bad Request: IMAGE_PROCESS_FAILED'])(
    'a picture refused for what it is goes as a file: %s',
    async (description) => {
      telegram.misbehave({ status: 400, description }, { method: 'sendPhoto' });
      await send(file('image', 'image/png'));
      expect(anna.received).toMatchObject([{ document: {}, caption: 'Такая' }]);
    },
  );

  test('typing is shown, and a tapped button stops waiting', async () => {
    await telegramChannel.showTyping?.(account, to());
    expect(anna.actions).toEqual(['typing']);
    await send(text('?', [{ kind: 'reply', label: 'Yes', text: 'Yes' }]));
    const id = anna.press('Yes').callback_query?.id ?? '';
    const answering = { externalMessageId: `cb:${id}`, sentAt: new Date(), replyData: { tapId: id } };
    await telegramChannel.markRead?.(account, { ...to(), answering });
    expect([...anna.bot.answeredTaps]).toEqual([id]);
    const asked = telegram.calls.length;
    await telegramChannel.markRead?.(account, to());
    expect(telegram.calls).toHaveLength(asked);
  });
});

describe('what goes wrong is told as it is', () => {
  const mappings: ReadonlyArray<readonly [Trouble, string, string]> = [
    [{ status: 429, retryAfter: 7 }, 'limit', 'channel-too-fast'],
    [{ status: 500, description: 'Internal Server Error' }, 'unavailable', 'channel-unreachable'],
    [{ status: 401, description: 'Unauthorized' }, 'unauthenticated', 'channel-access-lost'],
    [{ status: 404, description: 'Not Found' }, 'unauthenticated', 'channel-access-lost'],
    [{ status: 403, description: 'Forbidden: bot was blocked by the user' }, 'forbidden', 'contact-blocked'],
    [{ status: 403, description: 'Forbidden: user is deactivated' }, 'forbidden', 'contact-blocked'],
    [{ status: 400, description: 'Bad Request: chat not found' }, 'invalid', 'contact-unknown'],
    [{ status: 413, description: 'Request Entity Too Large' }, 'invalid', 'file-too-large-for-channel'],
    [{ status: 400, description: 'Bad Request: message is bad' }, 'invalid', 'channel-refused'],
    ['cut-before', 'conflict', 'delivery-uncertain'],
    ['cut-after', 'conflict', 'delivery-uncertain'],
    ['not-json', 'conflict', 'delivery-uncertain'],
  ];
  test.each(mappings)('%j is %s %s, of a text and of a file', async (trouble, code, key) => {
    for (const part of [text('hi'), file('file', 'application/pdf')]) {
      telegram.misbehave(trouble);
      expect(await failure(part)).toMatchObject({ code, key });
    }
  });

  test('the pause Telegram asks for is kept', async () => {
    telegram.misbehave({ status: 429, retryAfter: 7 });
    expect((await failure(text('hi'))).retryAfter).toBe(7);
  });

  test('what was taken before the line broke was taken once', async () => {
    telegram.misbehave('cut-after');
    await failure(text('once'));
    expect(anna.received).toHaveLength(1);
  });

  test('a customer who blocked the bot, one it never met, a token that was revoked', async () => {
    anna.block();
    expect(await failure(text('hi'))).toMatchObject({ key: 'contact-blocked' });
    expect(await failure(text('hi'), { ...to(), externalContactId: '99' })).toMatchObject({
      key: 'contact-unknown',
    });
    telegram.revoke(anna.bot);
    expect(await failure(text('hi'))).toMatchObject({ key: 'channel-access-lost' });
    account = { ...account, secrets: {} };
    expect(await failure(text('hi'))).toMatchObject({ key: 'channel-access-lost' });
  });

  test('files past the limits are refused before they are sent', async () => {
    const asked = telegram.calls.length;
    expect(await failure(file('image', 'image/jpeg', 10 * megabyte + 1))).toMatchObject({
      key: 'file-too-large-for-channel',
      params: { limit: 10 },
    });
    expect(await failure(file('file', 'video/mp4', 50 * megabyte + 1))).toMatchObject({
      params: { limit: 50 },
    });
    expect(telegram.calls).toHaveLength(asked);
  });

  test('templates are another messenger’s', async () => {
    const template = { key: 'k', kind: 'template', name: 't', language: 'en', values: [] } as const;
    expect(await failure(template)).toMatchObject({ key: 'templates-not-here' });
  });

  test('nothing of the token or the text is in what is thrown', async () => {
    for (const trouble of [
      'cut-after',
      'not-json',
      { status: 400, description: 'Bad Request: x' },
    ] as const) {
      telegram.misbehave(trouble);
      const error = await failure(text('my secret wish'));
      const told = [error, error.cause].map((one) => `${String((one as Error).stack)}${JSON.stringify(one)}`);
      expect(told.join()).not.toMatch(/my secret wish/);
      expect(told.join()).not.toContain(anna.bot.token);
    }
  });
});
