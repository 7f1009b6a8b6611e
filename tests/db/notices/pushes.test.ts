import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getNoticeSettings, notify, sendNotice, subscribePush, unsubscribePush } from '@/lib/notices';
import { env } from '@/lib/platform/env';
import { newId } from '@/lib/platform/new-id';
import { browserKeys, openPush } from '@/tests/doubles/push/open-push';
import { makeNotices, type NoticeScene, noticesOf, sendAll } from '@/tests/factories/make-notices';

const { push } = await vi.hoisted(() => import('@/tests/doubles/push/installed'));
afterAll(() => push.stop());
beforeEach(() => {
  push.handed.length = 0;
  push.answers.clear();
});

const broken = {
  kind: 'channel-broken',
  occasion: 'chn_1 2026-06-01',
  path: '/channels/chn_1',
  detail: { channelKind: 'telegram', channelName: 'Rosa bot', reason: 'telegram-token-lost' },
} as const;

async function agree({ owner }: NoticeScene) {
  const path = `/push/${newId('sub')}`;
  const keys = browserKeys();
  const endpoint = push.endpoint(path);
  await subscribePush(owner, { endpoint, keys: { p256dh: keys.p256dh, auth: keys.authText } });
  return { path, keys, endpoint };
}

describe('a notice in the browser', () => {
  it('arrives encrypted for that browser, signed with our key, and opens the screen it is about', async () => {
    const scene = await makeNotices();
    const browser = await agree(scene);
    await notify(scene.job, broken);
    await sendAll(scene);
    const [handed] = push.handed;
    expect(handed?.path).toBe(browser.path);
    expect(handed?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '21600' });
    expect(handed?.body.toString('latin1')).not.toContain('Rosa');
    expect(JSON.parse(openPush(browser.keys, handed?.body ?? Buffer.alloc(0)))).toMatchObject({
      title: 'Rosa: a channel is down',
      body: expect.stringContaining('Telegram (Rosa bot)') as string,
      path: '/channels/chn_1',
      language: 'en',
    });
    expect(() => openPush(browserKeys(), handed?.body ?? Buffer.alloc(0))).toThrow();
    const claims = verifiedClaims(handed?.headers.authorization ?? '');
    expect(claims).toMatchObject({ aud: new URL(browser.endpoint).origin });
    expect(claims.exp).toBeGreaterThan(Date.now() / 1000);
  });

  it('forgets a browser that is gone, and is content with one that took it', async () => {
    const scene = await makeNotices();
    const [gone, down, alive] = [await agree(scene), await agree(scene), await agree(scene)];
    push.answers.set(gone.path, 410).set(down.path, 503);
    await notify(scene.job, broken);
    await sendAll(scene);
    expect(await noticesOf(scene)).toMatchObject([{ way: 'PUSH', state: 'SENT' }]);
    expect(push.handed.map(({ path }) => path).toSorted()).toEqual(
      [gone.path, down.path, alive.path].toSorted(),
    );
    expect((await getNoticeSettings(scene.owner)).browsers).toBe(2);
  });

  it.each([
    [503, 'unavailable'],
    [429, 'limit'],
  ])('waits for another attempt after %i', async (status, code) => {
    const scene = await makeNotices();
    const { path } = await agree(scene);
    await notify(scene.job, broken);
    push.answers.set(path, status);
    await expect(sendAll(scene)).rejects.toMatchObject({ code });
    expect(await noticesOf(scene)).toMatchObject([{ state: 'QUEUED' }]);
    push.answers.clear();
    await sendAll(scene);
    expect(await noticesOf(scene)).toMatchObject([{ state: 'SENT' }]);
  });

  it('fails when the last browser is gone', async () => {
    const scene = await makeNotices();
    const { path } = await agree(scene);
    await notify(scene.job, broken);
    push.answers.set(path, 404);
    await sendAll(scene);
    expect(await noticesOf(scene)).toMatchObject([{ state: 'FAILED', failure: 'notice-browser-missing' }]);
  });
});

describe('a browser', () => {
  it('belongs to whoever agreed in it last, and can be forgotten by that person only', async () => {
    const [first, second] = [await makeNotices(), await makeNotices()];
    const { endpoint, keys } = await agree(first);
    const subscription = { endpoint, keys: { p256dh: keys.p256dh, auth: keys.authText } };
    await subscribePush(second.owner, subscription);
    expect((await getNoticeSettings(first.owner)).browsers).toBe(0);
    await unsubscribePush(first.owner, { endpoint });
    expect((await getNoticeSettings(second.owner)).browsers).toBe(1);
    await unsubscribePush(second.owner, { endpoint });
    expect((await getNoticeSettings(second.owner)).browsers).toBe(0);
  });

  it('beyond the twentieth replaces the oldest', async () => {
    const scene = await makeNotices();
    for (let index = 0; index < 22; index += 1) {
      scene.clock.moveTo(new Date(scene.clock.now().getTime() + 1_000));
      await agree(scene);
    }
    expect((await getNoticeSettings(scene.owner)).browsers).toBe(20);
  });

  it.each([
    'http://push.example.com/a',
    'https://127.0.0.1/a',
    'https://[::1]/a',
    'https://169.254.169.254/latest',
    'https://10.0.0.5/a',
    'https://user:word@localhost/a',
    'ftp://localhost/a',
    'javascript:alert(1)',
  ])('with an address like %s is refused', async (endpoint) => {
    const { owner } = await makeNotices();
    const { p256dh, authText } = browserKeys();
    await expect(subscribePush(owner, { endpoint, keys: { p256dh, auth: authText } })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('with keys that are no keys is refused, and one with a point off the curve only fails itself', async () => {
    const scene = await makeNotices();
    const { owner } = scene;
    const { p256dh, authText } = browserKeys();
    const endpoint = push.endpoint('/push/odd');
    for (const keys of [
      { p256dh: 'AAAA', auth: authText },
      { p256dh, auth: 'AAAA' },
      { p256dh: '*', auth: authText },
    ])
      await expect(subscribePush(owner, { endpoint, keys })).rejects.toMatchObject({ code: 'invalid' });
    const off = Buffer.alloc(65, 7).toString('base64url');
    await subscribePush(owner, { endpoint, keys: { p256dh: off, auth: authText } });
    await notify(scene.job, broken);
    const [{ id } = { id: '' }] = await noticesOf(scene);
    await sendNotice(scene.job, { noticeId: id }, scene.means);
    expect(await noticesOf(scene)).toMatchObject([{ state: 'FAILED', failure: 'push-not-taken' }]);
  });
});

/** The claims of a `vapid t=…, k=…` header, after its signature was checked against our public key. */
function verifiedClaims(authorization: string): { aud?: string; exp?: number; sub?: string } {
  const [, token = '', key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  expect(key).toBe(env().VAPID_PUBLIC_KEY);
  const point = Buffer.from(key ?? '', 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const [head = '', body = '', signature = ''] = token.split('.');
  const right = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  expect(right).toBe(true);
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { aud: string };
}
