import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { facebookChannel } from '@/lib/channels/adapters/facebook/facebook-channel';
import { instagramChannel } from '@/lib/channels/adapters/instagram/instagram-channel';
import { appId, connected, furnish, host, igId, logIn, pageId } from '@/tests/doubles/meta/connected';
import { GraphTrouble } from '@/tests/doubles/meta/graph-trouble';
import { recipient, words } from '@/tests/doubles/meta/outgoing';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
const { world } = meta;
beforeEach(() => furnish(meta));
afterAll(meta.stop);

const now = new Date();

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
