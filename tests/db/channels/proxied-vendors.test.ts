import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const { proxy, telegram, kie } = await vi.hoisted(async () => {
  const { mkdtempSync, writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const { connectProxy } = await import('@/tests/doubles/proxy/connect-proxy');
  const proxy = await connectProxy();
  const file = `${mkdtempSync(`${tmpdir()}/x8-proxies-`)}/proxies`;
  // The first one is gone.
  writeFileSync(file, `# ours\nhttp://127.0.0.1:9\n\n${proxy.url}\n`);
  process.env.PROXY_LIST = file;
  const { telegram } = await import('@/tests/doubles/telegram/installed');
  const { kie } = await import('@/tests/doubles/kie/installed');
  return { proxy, telegram, kie };
});

import { InputFile } from 'grammy';
import { getCredit, uploadFile } from '@/lib/vendors/kie';
import { askTelegram, telegramApi } from '@/lib/vendors/telegram';

afterAll(async () => {
  proxy.close();
  await Promise.all([telegram.stop(), kie.close()]);
});
beforeEach(() => proxy.reached.splice(0));

test('Telegram is asked through the proxies: words, and a file', async () => {
  const bot = telegram.bot();
  const api = telegramApi(bot.token);
  // The proxy that is gone is passed over.
  expect((await askTelegram(() => api.getMe())).is_bot).toBe(true);
  const customer = bot.customer();
  customer.start();
  const photo = new InputFile(Buffer.from('ffd8ffe000104a4649460001', 'hex'), 'photo.jpg');
  await askTelegram(() => api.sendPhoto(customer.person.id, photo));
  await expect(askTelegram(() => telegramApi('1:wrong').getMe())).rejects.toMatchObject({
    key: 'channel-access-lost',
  });
  expect(proxy.reached.length).toBeGreaterThan(0);
});

test('KIE is asked through them, with an upload', async () => {
  const secret = kie.addKey('key', 12);
  expect(await getCredit(secret)).toMatchObject({ end: 'ok', data: 12 });
  const uploaded = await uploadFile(secret, {
    bytes: Buffer.from('photo'),
    contentType: 'image/jpeg',
    name: 'a.jpg',
  });
  expect(uploaded.end).toBe('ok');
  expect(kie.uploads[0]?.bytes.toString()).toBe('photo');
  expect(proxy.reached.length).toBeGreaterThan(0);
});
