import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChannelAccount, Connection, ConnectRequest } from '@/lib/channels';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import type { DoubleBot } from '@/tests/doubles/telegram/double-bot';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import { decodeUpdate } from './decode-update';
import { telegramChannel } from './telegram-channel';

const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'));
afterAll(telegram.stop);

const webhookUrl = 'https://x8.example/api/webhooks/telegram/key-of-the-channel';
const webhookSecret = 'a-secret-of-256-bits-00000000000000000000000';
const request = (token: unknown, change: Partial<ConnectRequest> = {}): ConnectRequest => ({
  input: { token },
  channelId: 'chn_1',
  webhookUrl,
  webhookSecret,
  company: { name: 'Чайная', language: 'ru' },
  host: null,
  login: null,
  previous: null,
  ...change,
});
const accountFrom = ({ externalAccount, settings, secrets }: Connection): ChannelAccount =>
  accountOf(channelRow('telegram', 'telegram', { externalAccount, settings }), { secrets, webhookUrl });

let bot: DoubleBot;
beforeEach(() => {
  bot = telegram.bot();
});
const connect = (change?: Partial<ConnectRequest>) => telegramChannel.connect(request(bot.token, change));

describe('connecting', () => {
  test('asks who the bot is, has its updates sent here, and shows the menu in the company’s language', async () => {
    expect(await connect()).toEqual({
      name: `@${bot.username}`,
      status: 'CONNECTED',
      externalAccount: String(bot.id),
      settings: {
        botId: String(bot.id),
        username: bot.username,
        publicUrl: `https://t.me/${bot.username}`,
        language: 'ru',
      },
      secrets: { token: bot.token, webhookSecret },
    });
    expect(bot.courier.webhook).toEqual({
      url: webhookUrl,
      secret: webhookSecret,
      allowed: ['message', 'edited_message', 'callback_query', 'message_reaction', 'my_chat_member'],
    });
    expect(telegram.callsOf('setWebhook').at(-1)?.params).toMatchObject({ drop_pending_updates: false });
    expect(bot.commands.get('all_private_chats')).toEqual([
      { command: 'start', description: 'Начать разговор' },
      { command: 'help', description: 'Что у нас есть' },
      { command: 'person', description: 'Позвать сотрудника' },
    ]);
  });

  test('the whole of BotFather’s message may be pasted', async () => {
    const pasted = `Use this token to access the HTTP API:\n${bot.token}\nKeep your token secure`;
    expect((await telegramChannel.connect(request(pasted))).secrets.token).toBe(bot.token);
  });

  test.each([undefined, '', '1234', 'not a token', `123:${'a'.repeat(20)}`, 5, `12345:${'a'.repeat(80)}`])(
    'what is no token is refused without asking Telegram: %j',
    async (token) => {
      const asked = telegram.calls.length;
      const refused = { code: 'invalid', key: 'telegram-token-refused', field: 'token' };
      await expect(telegramChannel.connect(request(token))).rejects.toMatchObject(refused);
      expect(telegram.calls).toHaveLength(asked);
    },
  );

  test('a token Telegram does not know, and an address it does not take, are said', async () => {
    await expect(telegramChannel.connect(request(`7000000999:${'x'.repeat(35)}`))).rejects.toMatchObject({
      code: 'invalid',
      key: 'telegram-token-refused',
      field: 'token',
    });
    await expect(connect({ webhookUrl: 'http://shop.example/api' })).rejects.toMatchObject({
      code: 'invalid',
      key: 'telegram-address-refused',
      params: { detail: expect.stringContaining('HTTPS') },
    });
  });

  test.each(['cut-before', 'not-json', { status: 500 }] as const)(
    'a Telegram in trouble is no wrong token: %j',
    async (trouble) => {
      telegram.misbehave(trouble);
      await expect(connect()).rejects.toMatchObject({ code: 'unavailable', key: 'channel-unreachable' });
    },
  );

  test('a menu that cannot be shown does not stand in the way', async () => {
    telegram.misbehave({ status: 429, retryAfter: 1 }, { method: 'setMyCommands' });
    expect((await connect()).status).toBe('CONNECTED');
  });
});

describe('connecting again', () => {
  test('with a new token of the same bot keeps its updates coming', async () => {
    const before = accountFrom(await connect());
    telegram.revoke(bot);
    const again = await connect({ previous: before });
    expect(again.externalAccount).toBe(before.channel.externalAccount);
    expect(bot.courier.webhook?.url).toBe(webhookUrl);
  });

  test('with another bot lets the old one go', async () => {
    const old = bot;
    const before = accountFrom(await connect());
    bot = telegram.bot();
    await connect({ previous: before });
    expect(old.courier.webhook).toBeUndefined();
    expect(bot.courier.webhook?.url).toBe(webhookUrl);
  });

  test('with another bot works though the old token is gone, or Telegram is in trouble', async () => {
    for (const breakOld of [
      (old: DoubleBot) => telegram.revoke(old),
      () => telegram.misbehave({ status: 500 }, { method: 'deleteWebhook' }),
    ]) {
      bot = telegram.bot();
      const before = accountFrom(await connect());
      breakOld(bot);
      bot = telegram.bot();
      expect((await connect({ previous: before })).externalAccount).toBe(String(bot.id));
    }
  });
});

describe('disconnecting', () => {
  test('ends the updates, and is quiet when they ended already', async () => {
    const account = accountFrom(await connect());
    await telegramChannel.disconnect(account);
    expect(bot.courier.webhook).toBeUndefined();
    await telegramChannel.disconnect(account);
    telegram.revoke(bot);
    await telegramChannel.disconnect(account);
  });

  test('leaves a bot alone that serves somebody else by now', async () => {
    const account = accountFrom(await connect());
    await connect({ webhookUrl: 'https://other.example/hook' });
    await telegramChannel.disconnect(account);
    expect(bot.courier.webhook?.url).toBe('https://other.example/hook');
  });
});

describe('the doctor', () => {
  const now = new Date();
  const check = async (account: ChannelAccount) =>
    Object.fromEntries(
      (await telegramChannel.check(account, now)).map(({ step, result, finding }) => [
        step,
        finding ? `${result} ${finding}` : result,
      ]),
    );
  const well = { access: 'ok', webhook: 'ok', permissions: 'ok', receiving: 'ok', sending: 'ok' };

  test('finds nothing on a bot that is well', async () => {
    expect(await check(accountFrom(await connect()))).toEqual(well);
  });

  test.each<[string, (found: DoubleBot) => void, object]>([
    [
      'a token that was revoked',
      (found) => telegram.revoke(found),
      { access: 'failed telegram-token-lost', webhook: 'skipped', sending: 'skipped' },
    ],
    [
      'updates that go nowhere',
      (found) => {
        found.courier.webhook = undefined;
      },
      { webhook: 'failed telegram-webhook-missing', receiving: 'skipped' },
    ],
    [
      'updates that go elsewhere',
      (found) => {
        found.courier.webhook = { url: 'https://other.example/', secret: 'x', allowed: ['message'] };
      },
      { webhook: 'failed telegram-webhook-elsewhere', permissions: 'warning telegram-updates-missing' },
    ],
  ])('%s', async (_, cause, findings) => {
    const account = accountFrom(await connect());
    cause(bot);
    expect(await check(account)).toMatchObject(findings);
  });

  test('updates that this server does not take', async () => {
    telegram.deliverBy(async () => 503);
    const account = accountFrom(await connect());
    bot.customer().write('anybody there?');
    await vi.waitFor(() => expect(bot.courier.info.last_error_message).toBeDefined());
    expect((await telegramChannel.check(account, now)).find(({ step }) => step === 'receiving')).toEqual({
      step: 'receiving',
      result: 'failed',
      finding: 'telegram-updates-refused',
      params: { error: 'Wrong response from the webhook: 503', waiting: 1 },
    });
    const later = new Date(now.getTime() + 3_600_000);
    expect(await telegramChannel.check(account, later)).toContainEqual({ step: 'receiving', result: 'ok' });
  });

  test('every finding and reason has its words', () => {
    const { doctor, reasons } = screenMessages.ru.channels;
    const findings = [
      'token-lost',
      'unreachable',
      'webhook-missing',
      'webhook-elsewhere',
      'updates-missing',
      'updates-refused',
      'updates-waiting',
    ];
    for (const finding of findings) expect(doctor.findings).toHaveProperty(`telegram-${finding}.remedy`);
    for (const reason of ['token-lost', 'webhook-elsewhere'])
      expect(reasons).toHaveProperty(`telegram-${reason}`);
  });
});

describe('the regular look', () => {
  const look = (account: ChannelAccount) => telegramChannel.refresh?.(account, new Date());

  test('changes nothing on a bot that is well, and mends one whose address was taken away', async () => {
    const account = accountFrom(await connect());
    expect(await look(account)).toEqual({});
    bot.courier.webhook = undefined;
    expect(await look(account)).toEqual({});
    expect(bot.courier.webhook).toMatchObject({ url: webhookUrl, secret: webhookSecret });
  });

  test('tells a bot that was taken, one whose token is gone, and one that works again', async () => {
    const account = accountFrom(await connect());
    const ours = bot.courier.webhook;
    bot.courier.webhook = { url: 'https://other.example/', secret: 'x', allowed: [] };
    expect(await look(account)).toEqual({ status: 'BROKEN', statusReason: 'telegram-webhook-elsewhere' });
    bot.courier.webhook = ours;
    const broken = { ...account, channel: { ...account.channel, status: 'BROKEN' as const } };
    expect(await look(broken)).toEqual({ status: 'CONNECTED', statusReason: null });
    telegram.revoke(bot);
    expect(await look(account)).toEqual({ status: 'BROKEN', statusReason: 'telegram-token-lost' });
  });
});

describe('files customers sent', () => {
  const fetchFile = (account: ChannelAccount, ref: string) => telegramChannel.fetchFile?.(account, ref);
  const refOf = (update: unknown) => {
    const [item] = decodeUpdate(JSON.stringify(update), channelRow('telegram', 'telegram'));
    const attachment = item?.kind === 'message' ? item.attachments[0] : undefined;
    return attachment && 'ref' in attachment ? attachment.ref : '';
  };

  test('come with their bytes, whatever their names', async () => {
    const account = accountFrom(await connect());
    const bytes = Buffer.from([0, 1, 2, 253, 254, 255]);
    const ref = refOf(bot.customer().sendDocument('счёт №1.pdf', 'application/pdf', bytes));
    expect(Buffer.from((await fetchFile(account, ref))?.bytes ?? [])).toEqual(bytes);
    expect(
      Buffer.from((await fetchFile(account, refOf(bot.customer().sendPhoto(bytes))))?.bytes ?? []),
    ).toEqual(bytes);
  });

  test('are refused past 20 MB and when they are gone', async () => {
    const account = accountFrom(await connect());
    const large = refOf(bot.customer().sendVideo(Buffer.alloc(20 * 1024 * 1024 + 1)));
    await expect(fetchFile(account, large)).rejects.toMatchObject({
      key: 'file-too-large-for-channel',
      params: { limit: 20 },
    });
    await expect(fetchFile(account, 'unknown')).rejects.toMatchObject({
      code: 'not-found',
      key: 'file-gone',
    });
    const ref = refOf(bot.customer().sendVoice(Buffer.from('x')));
    telegram.misbehave('cut-before');
    await expect(fetchFile(account, ref)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
