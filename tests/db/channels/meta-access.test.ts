import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { facebookChannel } from '@/lib/channels/adapters/facebook/facebook-channel';
import { appId, connected, furnish, pageId } from '@/tests/doubles/meta/connected';
import { GraphTrouble } from '@/tests/doubles/meta/graph-trouble';
import { sides } from '@/tests/doubles/meta/sides';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
const { world } = meta;
beforeEach(() => furnish(meta));
afterAll(meta.stop);

const now = new Date();
const dayMs = 24 * 60 * 60 * 1_000;

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
