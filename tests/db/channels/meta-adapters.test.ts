import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OutgoingPart, Recipient } from '@/lib/channels';
import { facebookChannel } from '@/lib/channels/adapters/facebook/facebook-channel';
import { instagramChannel } from '@/lib/channels/adapters/instagram/instagram-channel';
import { appId, connected, furnish, host, igId, logIn, pageId } from '@/tests/doubles/meta/connected';
import { GraphTrouble } from '@/tests/doubles/meta/graph-trouble';
import { channelSuite, type Trouble } from './channel-suite';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
const { world } = meta;
beforeEach(() => furnish(meta));
afterAll(meta.stop);

const now = new Date();
const dayMs = 24 * 60 * 60 * 1_000;
const sides = [
  {
    channel: facebookChannel,
    side: 'facebook',
    object: 'page',
    account: pageId,
    customer: '200000000000002',
  },
  {
    channel: instagramChannel,
    side: 'instagram',
    object: 'instagram',
    account: igId,
    customer: '900000000000009',
  },
] as const;

const misbehave: Partial<Record<Trouble, () => void>> = {
  'is too busy': () => void world.mishaps.push(new GraphTrouble(400, 613)),
  'is down': () => void world.mishaps.push(new GraphTrouble(500, 2)),
  'breaks the connection after taking it': () => void world.mishaps.push('answer-lost'),
  'has locked us out': () => void world.mishaps.push(new GraphTrouble(400, 190, 460)),
  'will never take it': () => void world.mishaps.push(new GraphTrouble(400, 100)),
};

for (const { channel, side, object, account, customer } of sides) {
  channelSuite(side, async () => {
    furnish(meta);
    return {
      channel,
      account: await connected(side),
      customer,
      event: ({ from, id, text }) =>
        JSON.stringify({
          object,
          entry: [
            {
              id: account,
              time: 1_760_000_000_123,
              messaging: [
                {
                  sender: { id: from },
                  recipient: { id: account },
                  timestamp: 1_760_000_000_001,
                  message: { mid: id, text },
                },
              ],
            },
          ],
        }),
      sent: () => world.sent.map(({ body }) => body.message?.text ?? ''),
      misbehave,
    };
  });
}

const recipient = (change: Partial<Recipient> = {}): Recipient => ({
  externalContactId: '200000000000002',
  answering: null,
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Flowers',
  language: 'en',
  byHuman: false,
  windowOver: false,
  ...change,
});
const words = (
  text: string,
  buttons: Extract<OutgoingPart, { kind: 'text' }>['buttons'] = [],
): OutgoingPart => ({
  key: 'msg_1:0',
  kind: 'text',
  text,
  buttons,
});
const picture: OutgoingPart = {
  key: 'msg_1:0',
  kind: 'image',
  name: 'Розы красные.png',
  contentType: 'image/png',
  bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 128]),
  caption: '',
};
const lastSent = () => world.sent.at(-1)?.body;

describe('the login', () => {
  test('leads to Meta with the app, what it may do and our state, or with the configuration that says so', () => {
    const begin = facebookChannel.login?.begin;
    const asked = { state: 's', redirectUrl: 'https://x8.example/back', host, verifier: 'v' };
    const byScopes = new URL(begin?.(asked) ?? '').searchParams;
    expect(Object.fromEntries(byScopes)).toMatchObject({
      client_id: appId,
      state: 's',
      response_type: 'code',
    });
    expect(byScopes.get('scope')?.split(',')).toEqual(
      expect.arrayContaining(['pages_messaging', 'instagram_manage_messages', 'business_management']),
    );
    const configured = { ...host, settings: { ...host.settings, loginConfigId: '55555' } };
    const byConfig = new URL(begin?.({ ...asked, host: configured }) ?? '').searchParams;
    expect(byConfig.get('config_id')).toBe('55555');
    expect(byConfig.has('scope')).toBe(false);
  });

  test('offers all pages to Facebook, and to Instagram the accounts that hang on them', async () => {
    const pages = await logIn(facebookChannel);
    expect(pages.choices.map(({ name }) => name)).toEqual(['Flowers', 'Second page', 'Third page']);
    const accounts = await logIn(instagramChannel);
    expect(accounts.choices).toEqual([{ id: igId, name: '@flowers.shop', detail: 'Flowers' }]);
  });

  test('says which permission was left out, and that there is nothing to connect', async () => {
    world.granted = ['pages_show_list', 'pages_manage_metadata'];
    await expect(logIn(facebookChannel)).rejects.toMatchObject({
      key: 'meta-permissions-missing',
      params: { permissions: 'pages_messaging' },
    });
    const { allPermissions } = await import('@/tests/doubles/meta/meta-world');
    world.granted = allPermissions;
    world.pages.delete(pageId);
    await expect(logIn(instagramChannel)).rejects.toMatchObject({ key: 'meta-nothing-to-connect' });
  });

  test('a code that was used, or is of somebody else, opens nothing', async () => {
    const finish = facebookChannel.login?.finish;
    const code = world.issue({
      kind: 'code',
      appId,
      pageId: 'https://x8.example/back',
      scopes: world.granted,
      expiresAt: 0,
    });
    const answer = { code: code.value, redirectUrl: 'https://x8.example/back', host, verifier: 'v', now };
    await finish?.(answer);
    await expect(finish?.(answer)).rejects.toMatchObject({ key: 'login-over' });
    await expect(finish?.({ ...answer, code: 'made-up' })).rejects.toMatchObject({ key: 'login-over' });
  });

  test('a short token is made long, a business token without an end is kept as it is', async () => {
    expect((await logIn(facebookChannel)).secrets.userToken).toContain('long');
    world.tokenLife = 0;
    expect((await logIn(facebookChannel)).secrets.userToken).toContain('short');
    world.tokenLife = 60 * 24 * 3_600;
  });
});

describe('connecting', () => {
  test('takes the page’s own token, has it send its events, and writes down no secret', async () => {
    const { channel, secrets } = await connected('facebook');
    expect(channel).toMatchObject({ name: 'Flowers', externalAccount: pageId, expiresAt: null });
    expect(channel.settings).toMatchObject({
      appId,
      pageId,
      username: 'flowersshop',
      publicUrl: 'https://m.me/flowersshop',
    });
    expect(Object.keys(secrets).toSorted()).toEqual(['pageToken', 'userToken']);
    for (const secret of Object.values(secrets)) expect(JSON.stringify(channel)).not.toContain(secret);
    expect(world.pages.get(pageId)?.subscriptions.get(appId)).toEqual(
      expect.arrayContaining(['messages', 'message_echoes', 'message_deliveries', 'message_reads', 'feed']),
    );
    expect(JSON.stringify(world.pages.get(pageId)?.profiles.get('messenger'))).toContain('Что у вас есть?');
  });

  test('an Instagram account goes through its page', async () => {
    const { channel } = await connected('instagram');
    expect(channel).toMatchObject({ name: '@flowers.shop', externalAccount: igId });
    expect(channel.settings).toMatchObject({ pageId, igId, publicUrl: 'https://ig.me/m/flowers.shop' });
    expect(world.pages.get(pageId)?.profiles.has('instagram')).toBe(true);
  });

  test('every call shows the app’s secret as a proof, and the token in the header only', async () => {
    const account = await connected('facebook');
    await facebookChannel.send(account, recipient(), words('Hello'));
    expect(meta.requests.length).toBeGreaterThan(6);
    for (const { url, headers } of meta.requests) {
      if (url.pathname.includes('/oauth')) continue;
      expect(url.searchParams.get('appsecret_proof'), url.pathname).toMatch(/^[0-9a-f]{64}$/);
      expect(url.searchParams.has('access_token')).toBe(false);
      expect(headers.get('authorization')).toMatch(/^Bearer /);
    }
  });

  test('an account that the login does not open, or another one than before, is refused', async () => {
    await expect(connected('facebook', { input: { choice: 'not-mine' } })).rejects.toMatchObject({
      key: 'meta-account-gone',
    });
    await expect(connected('facebook', { login: null })).rejects.toMatchObject({ key: 'login-needed' });
    const previous = await connected('facebook');
    await expect(
      connected('facebook', { previous, input: { choice: '100000000000002' } }),
    ).rejects.toMatchObject({
      key: 'meta-other-account',
    });
    expect((await connected('facebook', { previous, input: {} })).channel.externalAccount).toBe(pageId);
  });

  test('first questions that Meta refuses keep nobody from connecting', async () => {
    world.refusals.set('messenger_profile', new GraphTrouble(400, 100));
    expect((await connected('facebook')).channel.status).toBe('CONNECTED');
  });

  test('ending one side of a page leaves the other as it is', async () => {
    const facebook = await connected('facebook');
    const instagram = await connected('instagram');
    const fields = () => world.pages.get(pageId)?.subscriptions.get(appId);
    expect(fields()).toEqual(expect.arrayContaining(['feed', 'name']));
    await facebookChannel.disconnect(facebook);
    expect(fields()).toContain('name');
    expect(fields()).not.toContain('feed');
    await instagramChannel.disconnect(instagram);
    expect(fields()).toBeUndefined();
  });

  test('a page whose access is gone is disconnected quietly', async () => {
    const account = await connected('facebook');
    for (const token of world.tokens.values()) token.valid = false;
    await facebookChannel.disconnect(account);
  });
});

describe('sending', () => {
  test('answers become quick replies, and a tap on one says its words', async () => {
    const account = await connected('facebook');
    const text = 'Какие розы показать?';
    const buttons = [
      { kind: 'reply', label: 'Красные розы, 25 штук в вазе', text: 'Покажи красные розы' },
    ] as const;
    await facebookChannel.send(account, recipient(), words(text, buttons));
    const [reply] = lastSent()?.message?.quick_replies ?? [];
    expect(reply?.title.length).toBeLessThanOrEqual(20);
    const event = {
      object: 'page',
      entry: [
        {
          id: pageId,
          messaging: [
            {
              sender: { id: '200000000000002' },
              recipient: { id: pageId },
              timestamp: 1_760_000_000_000,
              message: { mid: 'm_tap', text: reply?.title, quick_reply: { payload: reply?.payload } },
            },
          ],
        },
      ],
    };
    expect(facebookChannel.decode(JSON.stringify(event), account.channel)).toMatchObject([
      { text: 'Покажи красные розы' },
    ]);
  });

  const link = { kind: 'link', label: 'Pay 25.00 €', url: 'https://pay.example/1' } as const;

  test('a link becomes a button on Facebook, and a line of text on Instagram or under a long text', async () => {
    const facebook = await connected('facebook');
    await facebookChannel.send(facebook, recipient(), words('Here is the link.', [link]));
    expect(lastSent()?.message?.attachment?.payload).toMatchObject({
      template_type: 'button',
      buttons: [{ type: 'web_url', url: link.url, title: link.label }],
    });
    await facebookChannel.send(facebook, recipient(), words('x'.repeat(1_500), [link]));
    expect(lastSent()?.message?.text).toContain(link.url);
    const instagram = await connected('instagram');
    await instagramChannel.send(
      instagram,
      recipient({ externalContactId: '900000000000009' }),
      words('Here.', [link]),
    );
    expect(lastSent()?.message?.text).toBe(`Here.\nPay 25.00 €: ${link.url}`);
  });

  test('the longest Russian text fits into Instagram’s bytes', async () => {
    const account = await connected('instagram');
    const text = 'я'.repeat(instagramChannel.capabilities.textLength);
    await instagramChannel.send(account, recipient({ externalContactId: '900000000000009' }), words(text));
    expect(lastSent()?.message?.text).toBe(text);
  });

  test('a picture is handed over byte by byte under a plain name', async () => {
    for (const { side, channel, customer } of sides) {
      await channel.send(await connected(side), recipient({ externalContactId: customer }), picture);
      const file = [...world.files.values()].at(-1);
      expect(file?.bytes).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 128]));
      expect(file?.name).toMatch(/^[\w-]+\.png$/);
      expect(lastSent()?.message?.attachment).toEqual({
        type: 'image',
        payload: { attachment_id: file?.id },
      });
    }
  });

  test('an upload that fails was surely not sent, a message whose answer is lost may have been', async () => {
    const account = await connected('facebook');
    world.mishaps.push('answer-lost');
    await expect(facebookChannel.send(account, recipient(), picture)).rejects.toMatchObject({
      code: 'unavailable',
    });
    world.mishaps.push('gateway');
    await expect(facebookChannel.send(account, recipient(), words('x'))).rejects.toMatchObject({
      key: 'delivery-uncertain',
    });
    expect(world.sent).toHaveLength(0);
  });

  test('after a day only a person may write, marked as such, and after a week nobody', async () => {
    const account = await connected('facebook');
    const anna = world.customers.get('200000000000002');
    if (!anna) throw new Error('No customer.');
    anna.lastAt = Date.now() - 2 * dayMs;
    await expect(
      facebookChannel.send(account, recipient({ windowOver: true }), words('x')),
    ).rejects.toMatchObject({
      key: 'window-over',
    });
    expect(meta.requests.at(-1)?.url.pathname).not.toContain('/messages');
    await facebookChannel.send(account, recipient({ windowOver: true, byHuman: true }), words('Hello again'));
    expect(lastSent()).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
    // Our clock and Meta's may differ: its word counts.
    await expect(facebookChannel.send(account, recipient(), words('x'))).rejects.toMatchObject({
      key: 'window-over',
    });
    anna.lastAt = Date.now() - 8 * dayMs;
    await expect(
      facebookChannel.send(account, recipient({ windowOver: true, byHuman: true }), words('x')),
    ).rejects.toMatchObject({ key: 'window-over' });
  });

  test.each(sides)(
    'a comment on $side is answered privately, once, in words',
    async ({ side, channel, account: id }) => {
      const account = await connected(side);
      const commentId = await meta.comments(id, '555000555000', 'How much?');
      const answering = { externalMessageId: `comment:${commentId}`, sentAt: now, replyData: { commentId } };
      const to = recipient({ externalContactId: '555000555000', answering });
      expect(await channel.send(account, to, picture)).toEqual({ externalId: null });
      await channel.send(account, to, words('25 euros'));
      expect(world.sent).toHaveLength(1);
      expect(lastSent()?.recipient).toEqual({ comment_id: commentId });
      await expect(channel.send(account, to, words('And more'))).rejects.toMatchObject({
        key: 'window-over',
      });
    },
  );

  test.each([
    [new GraphTrouble(400, 190), 'unauthenticated', 'channel-access-lost'],
    [new GraphTrouble(403, 200), 'unauthenticated', 'channel-access-lost'],
    [new GraphTrouble(400, 10, 2018278), 'invalid', 'window-over'],
    [new GraphTrouble(400, 10, 2534022), 'invalid', 'window-over'],
    [new GraphTrouble(400, 551), 'invalid', 'contact-unknown'],
    [new GraphTrouble(400, 100, 2018001), 'invalid', 'contact-unknown'],
    [new GraphTrouble(400, 100, 2018047), 'invalid', 'file-too-large-for-channel'],
    [new GraphTrouble(400, 4), 'limit', 'channel-too-fast'],
    [new GraphTrouble(400, 32), 'limit', 'channel-too-fast'],
    [new GraphTrouble(400, 613), 'limit', 'channel-too-fast'],
    [new GraphTrouble(500, 2), 'unavailable', 'channel-unreachable'],
    [new GraphTrouble(500, 1), 'unavailable', 'channel-unreachable'],
    [new GraphTrouble(400, 1, 1357046), 'conflict', 'delivery-uncertain'],
    [new GraphTrouble(400, 100), 'invalid', 'channel-refused'],
    [new GraphTrouble(400, 368), 'invalid', 'channel-refused'],
  ])('%s %#', async (trouble, code, key) => {
    const account = await connected('facebook');
    world.mishaps.push(trouble);
    await expect(facebookChannel.send(account, recipient(), words('x'))).rejects.toMatchObject({ code, key });
  });

  test('shows typing and reading', async () => {
    const account = await connected('facebook');
    await facebookChannel.showTyping?.(account, recipient());
    await facebookChannel.markRead?.(account, recipient());
    expect(world.actions.map(({ sender_action }) => sender_action)).toEqual(['typing_on', 'mark_seen']);
  });
});

describe('files of events', () => {
  test('are fetched where the event says, and those that are gone or were never handed out are not found', async () => {
    const account = await connected('facebook');
    const bytes = Buffer.from([1, 2, 3]);
    world.files.set('a.jpg', { id: 'a.jpg', type: 'image', name: 'a.jpg', contentType: 'image/jpeg', bytes });
    const file = await facebookChannel.fetchFile?.(account, `${meta.url}/cdn/a.jpg`);
    expect(file).toMatchObject({ name: 'a.jpg', contentType: 'image/jpeg' });
    expect(Buffer.from(file?.bytes ?? [])).toEqual(bytes);
    for (const ref of [`${meta.url}/cdn/gone.jpg`, 'unsupported']) {
      await expect(facebookChannel.fetchFile?.(account, ref)).rejects.toMatchObject({ key: 'file-gone' });
    }
    await expect(facebookChannel.fetchFile?.(account, 'http://169.254.169.254/latest')).rejects.toMatchObject(
      {
        key: 'address-refused',
      },
    );
  });
});

describe('looking after the access', () => {
  test.each(sides)('the doctor finds $side in order', async ({ side, channel }) => {
    const account = await connected(side);
    const steps = await channel.check(account, now);
    expect(steps.filter(({ result }) => result === 'failed' || result === 'warning')).toEqual([]);
    expect(steps.map(({ step }) => step).toSorted()).toEqual(
      ['access', 'expiry', 'permissions', 'receiving', 'webhook', 'window'].toSorted(),
    );
  });

  test('the doctor names what is wrong', async () => {
    const account = await connected('facebook');
    const found = async () =>
      (await facebookChannel.check(account, now)).filter(
        ({ result }) => result === 'failed' || result === 'warning',
      );
    world.pages.get(pageId)?.subscriptions.set(appId, ['messages']);
    meta.setWebhook(appId, 'https://elsewhere.example/');
    for (const token of world.tokens.values()) {
      Object.assign(token, {
        scopes: ['pages_messaging'],
        expiresAt: Math.floor(now.getTime() / 1_000) + 3 * 86_400 + 60,
      });
    }
    expect(await found()).toMatchObject([
      { step: 'expiry', finding: 'access-expiring', params: { days: 3 } },
      { step: 'permissions', finding: 'permissions-missing' },
      { step: 'webhook', finding: 'webhook-missing' },
      { step: 'receiving', finding: 'meta-app-address' },
    ]);
    for (const token of world.tokens.values()) token.valid = false;
    expect(await found()).toMatchObject([{ step: 'access', result: 'failed', finding: 'access-revoked' }]);
    world.mishaps.push(new GraphTrouble(500, 2));
    expect(await found()).toMatchObject([{ step: 'access', result: 'warning', finding: 'meta-unreachable' }]);
  });

  test('every sentence the doctor needs exists in both languages', async () => {
    const names = [
      'access-revoked',
      'access-expiring',
      'permissions-missing',
      'webhook-missing',
      'meta-unreachable',
      'meta-app',
      'meta-app-address',
      'meta-app-fields',
      'meta-nothing-received',
      'meta-window',
    ];
    for (const language of ['en', 'ru']) {
      const words = (await import(`@/lib/platform/i18n/messages/${language}/channels.json`)).default;
      for (const name of names) {
        expect(words.doctor.findings[name], `${language} ${name}`).toEqual({
          what: expect.any(String),
          remedy: expect.any(String),
        });
      }
      for (const reason of names.slice(0, 4)) expect(words.reasons[reason]).toEqual(expect.any(String));
    }
  });

  test('a token that was revoked, or lost a permission, breaks the channel; Meta that is silent does not', async () => {
    const account = await connected('facebook');
    expect(await facebookChannel.refresh?.(account, now)).toMatchObject({ status: 'CONNECTED' });
    world.mishaps.push(new GraphTrouble(500, 2));
    expect(await facebookChannel.refresh?.(account, now)).toEqual({});
    for (const token of world.tokens.values()) Object.assign(token, { scopes: [] });
    expect(await facebookChannel.refresh?.(account, now)).toMatchObject({
      status: 'BROKEN',
      statusReason: 'permissions-missing',
    });
    for (const token of world.tokens.values()) token.valid = false;
    expect(await facebookChannel.refresh?.(account, now)).toMatchObject({
      status: 'BROKEN',
      statusReason: 'access-revoked',
    });
  });

  test('a page that was unsubscribed is subscribed again', async () => {
    const account = await connected('facebook');
    world.pages.get(pageId)?.subscriptions.clear();
    expect(await facebookChannel.refresh?.(account, now)).toMatchObject({ status: 'CONNECTED' });
    expect(world.pages.get(pageId)?.subscriptions.get(appId)).toContain('feed');
  });

  test('a token near its end is renewed; one that cannot be is announced ten days before', async () => {
    world.pageTokenLife = 20 * 86_400;
    const account = await connected('facebook');
    expect(account.channel.expiresAt?.getTime()).toBeGreaterThan(now.getTime());
    // Meta gives nothing that lives longer.
    const tried = await facebookChannel.refresh?.(account, now);
    expect(tried).toMatchObject({
      status: 'CONNECTED',
      state: { renewalTried: now.toISOString().slice(0, 10) },
    });
    expect(tried?.secrets).toBeUndefined();
    world.pageTokenLife = 60 * 86_400;
    const renewed = await facebookChannel.refresh?.(account, now);
    expect(renewed?.secrets?.pageToken).not.toBe(account.secrets.pageToken);
    expect(renewed?.expiresAt?.getTime()).toBeGreaterThan(now.getTime() + 50 * dayMs);
    world.pageTokenLife = 5 * 86_400;
    const short = await connected('facebook');
    const tested = {
      ...short,
      channel: { ...short.channel, state: { renewalTried: now.toISOString().slice(0, 10) } },
    };
    const calls = meta.requests.length;
    expect(await facebookChannel.refresh?.(tested, now)).toMatchObject({
      status: 'EXPIRING',
      statusReason: 'access-expiring',
    });
    expect(meta.requests.slice(calls).some(({ url }) => url.pathname.includes('/oauth'))).toBe(false);
    world.pageTokenLife = 0;
  });
});
