import { afterAll, vi } from 'vitest';
import { gmailChannel } from '@/lib/channels/adapters/gmail/gmail-channel';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import { channelSuite } from './channel-suite';

const { google } = await vi.hoisted(() => import('@/tests/doubles/gmail/installed'));
afterAll(() => google.stop());

channelSuite('gmail', async () => {
  const from = google.sent.length;
  const refreshToken = google.grant('shop@gmail.com');
  const send = /\/messages\/send$/;
  const answer = (status: number, reason: string) => ({
    status,
    body: { error: { code: status, message: reason, status: reason, errors: [{ reason }] } },
  });
  return {
    channel: gmailChannel,
    account: accountOf(channelRow('gmail', 'email', { externalAccount: 'shop@gmail.com' }), {
      secrets: { refreshToken },
    }),
    customer: 'anna@example.com',
    event: ({ from: name, id, text }) => mailEvent(name, id, text),
    sent: () => google.sent.slice(from).map(({ raw }) => raw.replace(/=\r\n/g, '')),
    misbehave: {
      'is too busy': () => google.misbehave(send, answer(403, 'userRateLimitExceeded')),
      'is down': () => google.misbehave(send, answer(503, 'backendError')),
      'breaks the connection after taking it': () => google.misbehave(send, 'cut'),
      'has locked us out': () => google.takeBack('shop@gmail.com'),
      'will never take it': () => google.misbehave(send, answer(400, 'invalidArgument')),
    },
  };
});

function mailEvent(name: string, id: string, text: string): string {
  const raw = `From: ${name}@example.com\r\nMessage-ID: <${id}@example.com>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
  return JSON.stringify({
    folder: 'inbox',
    place: '18f0',
    receivedAt: '2026-11-21T10:00:00.000Z',
    source: Buffer.from(raw).toString('base64'),
  });
}
