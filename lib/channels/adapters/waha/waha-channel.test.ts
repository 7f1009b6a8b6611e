import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import type { AccountChange, ChannelAccount, OutgoingPart, Recipient } from '@/lib/channels';
import { type WahaDouble, wahaDouble } from '@/tests/doubles/waha/waha-double';
import { eventually } from '@/tests/factories/eventually';
import { wahaAccount, wahaSecret } from '@/tests/factories/waha-account';
import { wahaChannel } from './waha-channel';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 10, 0, seconds));
const phone = '79990000000';
let waha: WahaDouble;
beforeEach(async () => {
  waha = await wahaDouble({ attempts: 1 });
});
afterEach(() => waha.close());

const request = (account: ChannelAccount, input: object = {}, previous: ChannelAccount | null = null) => ({
  input,
  channelId: 'chn_1',
  webhookUrl: account.webhookUrl,
  webhookSecret: wahaSecret,
  company: { name: 'Flowers', language: 'ru' },
  host: account.host,
  login: null,
  previous,
});

/** Connects and links; the account as it is kept afterwards. */
async function linked(
  change: Parameters<typeof wahaAccount>[1] = {},
  trusted = true,
): Promise<ChannelAccount> {
  const account = wahaAccount(waha, {}, { trusted });
  const { settings } = await wahaChannel.connect(request(account));
  await eventually(() => waha.session('x8_chn_1').status === 'SCAN_QR_CODE');
  await waha.scan('x8_chn_1', phone);
  return wahaAccount(waha, { status: 'CONNECTED', settings, ...change }, { trusted });
}

const link = (account: ChannelAccount) => wahaChannel.readLink?.(account);
async function look(account: ChannelAccount, now = at(20)): Promise<AccountChange> {
  return (await wahaChannel.refresh?.(account, now)) ?? {};
}

/** The account after a look, as the channel's row would be. */
function changed(account: ChannelAccount, { state, status, statusReason }: AccountChange): ChannelAccount {
  const { channel } = account;
  return {
    ...account,
    channel: {
      ...channel,
      state: { ...channel.state, ...state },
      ...(status && { status, statusReason: status === 'CONNECTED' ? null : (statusReason ?? null) }),
    },
  };
}

describe('connecting', () => {
  test('makes a session that signs its events by our secret and leaves groups alone', async () => {
    const account = wahaAccount(waha);
    const connection = await wahaChannel.connect(request(account));
    expect(connection).toMatchObject({
      status: 'CONNECTING',
      externalAccount: 'x8_chn_1',
      settings: { session: 'x8_chn_1', method: 'qr' },
      secrets: {},
    });
    expect(JSON.stringify(connection)).not.toContain(wahaSecret);
    expect(waha.session('x8_chn_1').config).toMatchObject({
      ignore: { groups: true, status: true, channels: true, broadcast: true },
      webhooks: [{ url: account.webhookUrl, hmac: { key: wahaSecret } }],
    });
  });

  test('shows a picture that is new each time, then that it is linked', async () => {
    const account = wahaAccount(waha);
    await wahaChannel.connect(request(account));
    const session = waha.session('x8_chn_1');
    await eventually(() => session.status === 'SCAN_QR_CODE');
    const first = await link(account);
    expect(first).toMatchObject({ state: 'scan' });
    const picture = (state: typeof first) => (state?.state === 'scan' ? Buffer.from(state.picture) : null);
    expect(picture(first)?.subarray(1, 4).toString()).toBe('PNG');
    await waha.become(session, 'SCAN_QR_CODE');
    expect(picture(await link(account))).not.toEqual(picture(first));
    await waha.scan('x8_chn_1', phone);
    expect(await link(account)).toEqual({ state: 'linked' });
  });

  test('gives a code to type when the phone is told, and keeps it until it has run out', async () => {
    const account = wahaAccount(waha);
    const connection = await wahaChannel.connect(
      request(account, { method: 'code', phone: '+7 (999) 000-00-00' }),
    );
    const connecting = wahaAccount(waha, {
      settings: { ...connection.settings },
      state: { ...connection.state },
    });
    const code = waha.session('x8_chn_1').pairingCode;
    expect(await link(connecting)).toEqual({ state: 'code', code, expiresAt: null });
    const dated = changed(connecting, await look(connecting, at(20)));
    expect(await link(dated)).toMatchObject({ state: 'code', code, expiresAt: at(160) });
    const asked = () => waha.requests.filter(({ path }) => path.endsWith('request-code')).length;
    const before = asked();
    await look(dated, at(100));
    expect(asked()).toBe(before);
    waha.session('x8_chn_1').qr = 5;
    const renewed = changed(dated, await look(dated, at(170)));
    expect(await link(renewed)).toMatchObject({ code: `0000-1005` });
    expect(await waha.typeCode('x8_chn_1', '0000-1005', phone)).toBe(true);
    expect(await link(renewed)).toEqual({ state: 'linked' });
  });

  test.each([
    ['STARTING', { state: 'waiting' }],
    ['STOPPED', { state: 'waiting' }],
    ['FAILED', { state: 'waiting' }],
    ['PASSKEY_REQUIRED', { state: 'asks', what: 'passkey' }],
    ['PASSKEY_CONFIRMATION_REQUIRED', { state: 'asks', what: 'passkey-confirmation' }],
    ['WORKING', { state: 'linked' }],
  ] as const)('%s is shown as such', async (status, expected) => {
    const account = await linked({ status: 'CONNECTING' });
    waha.session('x8_chn_1').status = status;
    expect(await link(account)).toEqual(expected);
  });

  test('again keeps the session and its name, with the new secret', async () => {
    const account = await linked();
    await wahaChannel.connect({ ...request(account, {}, account), webhookSecret: 'another' });
    expect([...waha.sessions.keys()]).toEqual(['x8_chn_1']);
    expect(waha.session('x8_chn_1').config.webhooks?.[0]?.hmac).toEqual({ key: 'another' });
  });

  test('takes the one session of the free edition, unless somebody else has it', async () => {
    const core = await wahaDouble({ core: true, attempts: 1 });
    const account = wahaAccount(core);
    expect(await wahaChannel.connect(request(account))).toMatchObject({ settings: { session: 'default' } });
    // Again is no conflict with oneself.
    await wahaChannel.connect(request(account));
    const other = { ...request(account), webhookUrl: 'http://127.0.0.1:9/other', channelId: 'chn_2' };
    await expect(wahaChannel.connect(other)).rejects.toMatchObject({
      code: 'conflict',
      key: 'waha-session-taken',
    });
    await core.close();
  });

  test.each([
    ['a code without a phone', { method: 'code' }, 'phone'],
    ['a phone that is none', { method: 'code', phone: '12' }, 'phone'],
    ['an unknown way', { method: 'magic' }, 'method'],
  ])('refuses %s', async (_, input, field) => {
    const refused = wahaChannel.connect(request(wahaAccount(waha), input));
    await expect(refused).rejects.toMatchObject({ code: 'invalid', field });
  });

  test('says that the key is wrong, that the server is not there, or that there is none', async () => {
    const account = wahaAccount(waha);
    const host = {
      ...request(account),
      host: { id: 'w', settings: { url: waha.url, trusted: true }, secrets: {} },
    };
    await expect(wahaChannel.connect(host)).rejects.toMatchObject({ key: 'channel-access-lost' });
    await expect(wahaChannel.connect({ ...host, host: null })).rejects.toMatchObject({
      key: 'setting-missing',
    });
    waha.trouble = 'silent';
    await expect(wahaChannel.connect(request(account))).rejects.toMatchObject({ key: 'channel-unreachable' });
  });
});

describe('a look at the session', () => {
  test('of one that works says whose it is once, and then nothing', async () => {
    const account = await linked({ status: 'CONNECTING' });
    const change = await look(account);
    expect(change).toMatchObject({
      status: 'CONNECTED',
      state: { me: { phone: `+${phone}`, name: 'Shop' } },
    });
    expect(await look(changed(account, change))).toEqual({ status: 'CONNECTED' });
  });

  test.each(['STOPPED', 'FAILED'] as const)(
    'starts a session that is %s, and says nothing of a short trouble',
    async (status) => {
      const account = await linked();
      waha.session('x8_chn_1').status = status;
      expect(await look(account)).not.toHaveProperty('status');
      await eventually(() => waha.session('x8_chn_1').status === 'WORKING');
      expect(await look(account)).toMatchObject({ status: 'CONNECTED' });
    },
  );

  test('makes a forgotten session again, with the same events and secret', async () => {
    const account = await linked();
    const { config } = waha.session('x8_chn_1');
    waha.restartForgetting();
    expect(await look(account)).toMatchObject({ state: { session: 'MISSING', misses: 1 } });
    expect(waha.session('x8_chn_1').config).toEqual(config);
    await eventually(() => waha.session('x8_chn_1').status === 'SCAN_QR_CODE');
    // It came back without its phone: a person is needed.
    expect(await look(account)).toMatchObject({ status: 'BROKEN', statusReason: 'logged-out' });
  });

  test('wires a session anew that sends its events elsewhere, but not in a circle', async () => {
    const account = await linked();
    const session = waha.session('x8_chn_1');
    session.config = { webhooks: [{ url: 'http://127.0.0.1:9/elsewhere', events: ['message'] }] };
    const change = await look(account);
    expect(change.state).toMatchObject({ rewiredAt: at(20).getTime() });
    expect(session.config.webhooks?.[0]?.url).toBe(account.webhookUrl);
    await eventually(() => session.status === 'WORKING');
    session.config = {};
    await look(changed(account, change), at(40));
    expect(session.config).toEqual({});
  });

  test('waits for the phone without complaint, starting sessions that ran out, and gives up after half an hour', async () => {
    const account = wahaAccount(waha);
    await wahaChannel.connect(request(account));
    const session = waha.session('x8_chn_1');
    await eventually(() => session.status === 'SCAN_QR_CODE');
    expect(await look(account)).not.toHaveProperty('status');
    session.status = 'FAILED';
    expect(await look(account, at(40))).not.toHaveProperty('status');
    await eventually(() => session.status === 'SCAN_QR_CODE');
    expect(await look(account, at(31 * 60))).toMatchObject({
      status: 'BROKEN',
      statusReason: 'link-expired',
    });
  });

  test('leaves a session alone that only a person can bring back, until it works again', async () => {
    const account = await linked({ status: 'BROKEN', statusReason: 'logged-out' });
    const session = waha.session('x8_chn_1');
    session.status = 'FAILED';
    expect(await look(account)).toEqual({});
    expect(session.status).toBe('FAILED');
    session.status = 'WORKING';
    expect(await look(account)).toMatchObject({ status: 'CONNECTED' });
  });

  const deaths: ReadonlyArray<readonly [string, string, (account: ChannelAccount) => void]> = [
    ['the server is gone', 'server-unreachable', () => Object.assign(waha, { trouble: 'silent' })],
    [
      'the server answers nonsense',
      'server-unreachable',
      () => Object.assign(waha, { trouble: { status: 502 } }),
    ],
    ['the key was changed', 'server-key-refused', () => Object.assign(waha, { apiKey: 'another' })],
    ['the phone has unlinked the device', 'logged-out', () => void waha.unlink('x8_chn_1')],
    [
      'the phone wants a passkey',
      'passkey-needed',
      () => Object.assign(waha.session('x8_chn_1'), { status: 'PASSKEY_REQUIRED' }),
    ],
    [
      'the session hangs',
      'session-slow',
      () => Object.assign(waha.session('x8_chn_1'), { status: 'STARTING' }),
    ],
    ['the server has forgotten the session', 'logged-out', () => waha.restartForgetting()],
  ];
  test.each(deaths)('finds within 60 s that %s', async (_, reason, kill) => {
    let account = await linked();
    kill(account);
    let found: number | null = null;
    for (let second = 20; second <= 60 && found === null; second += 20) {
      const change = await look(account, at(second));
      account = changed(account, change);
      if (change.status === 'BROKEN') found = second;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(account.channel).toMatchObject({ status: 'BROKEN', statusReason: reason });
    expect(found).toBeLessThanOrEqual(60);
  });
});

describe('sending', () => {
  const to = (more: Partial<Recipient> = {}): Recipient => ({
    externalContactId: '79161234567',
    answering: {
      externalMessageId: '3EB0',
      sentAt: at(0),
      replyData: { messageId: 'false_79161234567@c.us_3EB0' },
    },
    conversationId: 'cnv_1',
    subject: null,
    companyName: 'Flowers',
    language: 'ru',
    byHuman: false,
    windowOver: false,
    ...more,
  });
  const text = (words = 'Здравствуйте!'): OutgoingPart => ({
    key: 'msg_1:0',
    kind: 'text',
    text: words,
    buttons: [],
  });
  const file = (kind: 'image' | 'file' | 'voice', contentType: string): OutgoingPart => ({
    key: 'msg_1:1',
    kind,
    name: 'rose.bin',
    contentType,
    bytes: Buffer.from('bytes of a rose'),
    caption: kind === 'voice' ? '' : 'A rose',
  });
  const send = async (part: OutgoingPart, more: Partial<Recipient> = {}, trusted = true) =>
    wahaChannel.send(await linked({}, trusted), to(more), part);

  test('hands a text over and tells the number the receipts will name', async () => {
    const { externalId } = await send(text());
    expect(waha.customer('79161234567').inbox).toMatchObject([
      { id: externalId, kind: 'text', text: 'Здравствуйте!' },
    ]);
  });

  test('hands pictures, files and voice notes over with all their bytes', async () => {
    const account = await linked();
    const parts = [file('image', 'image/jpeg'), file('file', 'application/pdf'), file('voice', 'audio/ogg')];
    for (const part of parts) await wahaChannel.send(account, to(), part);
    const got = waha.customer('79161234567').inbox;
    expect(got.map(({ kind, text: caption, file: sent }) => [kind, caption, sent?.mimetype])).toEqual([
      ['image', 'A rose', 'image/jpeg'],
      ['file', 'A rose', 'application/pdf'],
      ['voice', '', 'audio/ogg'],
    ]);
    for (const { file: sent } of got) expect(sent?.bytes.toString()).toBe('bytes of a rose');
  });

  test('a hidden id is written to as such', async () => {
    const anna = waha.customer('79161234567', { lid: '777' });
    await send(text(), { externalContactId: 'lid:777' });
    expect(anna.inbox).toHaveLength(1);
    expect(waha.requests.at(-1)?.body).toMatchObject({ chatId: '777@lid' });
  });

  test('whoever never wrote is asked for first: a number that is not on WhatsApp is said at once', async () => {
    const account = await linked();
    const stranger = wahaChannel.send(account, to({ answering: null }), text());
    await expect(stranger).rejects.toMatchObject({ code: 'invalid', key: 'contact-unknown' });
    waha.customer('79161234567');
    await wahaChannel.send(account, to({ answering: null }), text());
    expect(waha.customer('79161234567').inbox).toHaveLength(1);
  });

  test('an address given by an owner goes through the guard and works the same', async () => {
    expect((await send(text(), {}, false)).externalId).toBeTruthy();
  });

  test.each([
    ['is too busy', { status: 429 }, 'limit', 'channel-too-fast'],
    ['has another key', { status: 401 }, 'unauthenticated', 'channel-access-lost'],
    [
      'forgot the session',
      { status: 404, body: { message: 'Session not found' } },
      'unavailable',
      'channel-unreachable',
    ],
    [
      'has a session that is not ready',
      { status: 422, body: { error: 'Session status is not as expected', status: 'STARTING' } },
      'unavailable',
      'channel-unreachable',
    ],
    ['is being started', { status: 503 }, 'unavailable', 'channel-unreachable'],
    [
      'fails half-way',
      { status: 500, body: { exception: { message: 'timeout' } } },
      'conflict',
      'delivery-uncertain',
    ],
    ['is cut off by its gateway', { status: 504 }, 'conflict', 'delivery-uncertain'],
    ['loses its answer', 'answer-lost', 'conflict', 'delivery-uncertain'],
    ['refuses the message', { status: 400, body: { message: 'bad file' } }, 'invalid', 'channel-refused'],
    [
      'knows no such number',
      { status: 500, body: { message: 'no LID found for 79161234567@c.us from server' } },
      'invalid',
      'contact-unknown',
    ],
    [
      'may not begin chats',
      { status: 500, body: { exception: { message: '2 UNKNOWN: server returned error 463' } } },
      'invalid',
      'channel-refused',
    ],
  ] as const)('the server %s', async (_, mishap, code, key) => {
    for (const trusted of [true, false]) {
      const account = await linked({}, trusted);
      waha.mishaps.push(mishap);
      await expect(wahaChannel.send(account, to(), text())).rejects.toMatchObject({ code, key });
      waha.sessions.clear();
    }
  });

  test.each([true, false])('nobody at the address: surely not sent (trusted: %s)', async (trusted) => {
    const account = await linked({}, trusted);
    await waha.close();
    const refused = wahaChannel.send(account, to(), text());
    await expect(refused).rejects.toMatchObject({ code: 'unavailable', key: 'channel-unreachable' });
    waha = await wahaDouble();
  });

  test('templates and ids of other channels are refused before anything is asked', async () => {
    const account = await linked();
    const asked = waha.requests.length;
    const template: OutgoingPart = { key: 'k', kind: 'template', name: 't', language: 'ru', values: [] };
    await expect(wahaChannel.send(account, to(), template)).rejects.toMatchObject({
      key: 'templates-not-here',
    });
    const foreign = wahaChannel.send(account, to({ externalContactId: 'anna@example.com' }), text());
    await expect(foreign).rejects.toMatchObject({ key: 'contact-unknown' });
    expect(waha.requests).toHaveLength(asked);
  });

  test('marks as read by the server’s own number, and shows typing', async () => {
    const account = await linked();
    await wahaChannel.markRead?.(account, to());
    await wahaChannel.showTyping?.(account, to());
    expect(waha.requests.slice(-2)).toMatchObject([
      {
        path: '/api/sendSeen',
        body: { chatId: '79161234567@c.us', messageIds: ['false_79161234567@c.us_3EB0'] },
      },
      { path: '/api/startTyping', body: { chatId: '79161234567@c.us' } },
    ]);
  });
});

describe('files', () => {
  const photo = Buffer.from('bytes of a photo');
  const kept = async (account: ChannelAccount) => {
    await waha.customer('79161234567').sendsPhoto(photo);
    const { body = '' } = waha.courier.delivered.at(-1) ?? {};
    const [item] = await wahaChannel.decode(body, account.channel);
    const [attachment] = item?.kind === 'message' ? item.attachments : [];
    return attachment && 'ref' in attachment ? attachment.ref : '';
  };

  test('come with the key from the server, also where it calls itself localhost', async () => {
    const account = await linked();
    const ref = await kept(account);
    const { pathname } = new URL(ref);
    for (const address of [ref, `http://localhost:3000${pathname}`]) {
      const { bytes, contentType } = (await wahaChannel.fetchFile?.(account, address)) ?? {};
      expect([Buffer.from(bytes ?? []).toString(), contentType]).toEqual([photo.toString(), 'image/jpeg']);
    }
  });

  test('the key goes to nobody else', async () => {
    const seen: Array<string | undefined> = [];
    const thief = createServer((incoming, response) => {
      seen.push(incoming.headers['x-api-key'] as string | undefined);
      response.end('loot');
    });
    await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
    const { port } = thief.address() as AddressInfo;
    await wahaChannel.fetchFile?.(await linked(), `http://127.0.0.1:${port}/loot.jpg`);
    expect(seen).toEqual([undefined]);
    thief.close();
  });

  test.each([
    ['that are gone', (ref: string) => `${ref}x`, 'file-gone'],
    ['the server never kept', () => 'missing:false_1@c.us_3EB0', 'file-gone'],
    ['inside the house', () => 'http://169.254.169.254/latest/meta-data', 'address-refused'],
    ['of another kind', () => 'file:///etc/passwd', 'file-gone'],
  ])('%s are refused', async (_, change, key) => {
    const account = await linked();
    const refused = wahaChannel.fetchFile?.(account, change(await kept(account)));
    await expect(refused).rejects.toMatchObject({ key });
  });
});

describe('the doctor', () => {
  const steps = async (account: ChannelAccount) =>
    (await wahaChannel.check(account, at(0))).map(({ step, result, finding }) =>
      [step, result, finding].filter(Boolean).join(' '),
    );

  test('finds everything in order', async () => {
    const account = await linked({ lastReceivedAt: at(-60) });
    expect(await steps(account)).toEqual([
      'access ok',
      'session ok',
      'webhook ok',
      'receiving ok',
      'sending ok',
    ]);
  });

  test.each([
    [
      'the server is gone',
      'access failed server-unreachable',
      () => Object.assign(waha, { trouble: 'silent' }),
    ],
    [
      'the key is wrong',
      'access failed server-key-refused',
      () => Object.assign(waha, { apiKey: 'another' }),
    ],
    [
      'the session failed',
      'session failed session-failed',
      () => Object.assign(waha.session('x8_chn_1'), { status: 'FAILED' }),
    ],
    ['the session is gone', 'session failed session-lost', () => waha.restartForgetting()],
    [
      'the phone is unlinked',
      'session failed logged-out',
      () => Object.assign(waha.session('x8_chn_1'), { status: 'SCAN_QR_CODE' }),
    ],
    [
      'events go elsewhere',
      'webhook failed events-go-elsewhere',
      () => Object.assign(waha.session('x8_chn_1'), { config: {} }),
    ],
    ['nothing came for days', 'receiving warning nothing-received-lately', () => undefined],
  ])('sees that %s', async (_, expected, harm) => {
    const account = await linked();
    harm();
    expect(await steps(account)).toContain(expected);
  });

  test('a server that was removed is said to be', async () => {
    expect(await steps({ ...(await linked()), host: null })).toContain('access failed server-gone');
  });
});

test('disconnecting takes the device off the phone and the session off the server, and is quiet the second time', async () => {
  const account = await linked();
  await wahaChannel.disconnect(account);
  expect(waha.sessions.size).toBe(0);
  expect(waha.requests.map(({ path }) => path)).toContain('/api/sessions/x8_chn_1/logout');
  await wahaChannel.disconnect(account);
});
