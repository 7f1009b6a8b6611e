import { expect, test, vi } from 'vitest';
import type { Recipient } from '@/lib/channels';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import { telegramChannel } from './telegram-channel';

const { port, close } = await vi.hoisted(async () => {
  const { createServer } = await import('node:net');
  // Accepts connections and hangs up at once, as a network that does not want Telegram.
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as { port: number };
  process.env.TELEGRAM_API_BASE = `https://127.0.0.1:${address.port}`;
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
});

const token = `1234567:${'A'.repeat(35)}`;
const account = accountOf(channelRow('telegram', 'telegram'), { secrets: { token } });
const to = { externalContactId: '42', answering: null, conversationId: 'cnv_1' } as Recipient;
const send = () => telegramChannel.send(account, to, { key: 'k', kind: 'text', text: 'hi', buttons: [] });
const surelyNotTaken = { code: 'unavailable', key: 'channel-unreachable' };

test('a handshake that breaks, and a port that nobody listens on, have surely taken nothing', async () => {
  expect(port).toBeGreaterThan(0);
  await expect(send()).rejects.toMatchObject(surelyNotTaken);
  await close();
  await expect(send()).rejects.toMatchObject(surelyNotTaken);
});

test('a doctor without an answer says so, and does not call the channel broken', async () => {
  expect((await telegramChannel.check(account, new Date(0)))[0]).toEqual({
    step: 'access',
    result: 'warning',
    finding: 'telegram-unreachable',
  });
  expect(await telegramChannel.refresh?.(account, new Date(0))).toEqual({});
});
