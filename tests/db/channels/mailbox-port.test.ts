import { afterAll, beforeAll, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import { mailboxChannel } from '@/lib/channels/adapters/mailbox/mailbox-channel';
import { reply, SmtpDouble } from '@/tests/doubles/mail/smtp-double';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import { channelSuite } from './channel-suite';

const smtp = new SmtpDouble();
beforeAll(() => smtp.start());
afterAll(() => smtp.stop());

channelSuite('mailbox', async () => {
  smtp.behave = () => undefined;
  const from = smtp.taken.length;
  const once = (stage: string, answer: Error | 'cut') => () => {
    smtp.behave = (now) => {
      if (now !== stage) return undefined;
      smtp.behave = () => undefined;
      return answer;
    };
  };
  const server = { host: '127.0.0.1', port: smtp.port, secure: false };
  return {
    channel: mailboxChannel,
    account: accountOf(
      channelRow('mailbox', 'email', {
        externalAccount: 'shop@example.com',
        settings: { address: 'shop@example.com', imap: { ...server, port: 1 }, smtp: server },
      }),
      { secrets: { user: 'shop@example.com', password: smtp.password } },
    ),
    customer: 'anna@example.com',
    event: ({ from: name, id, text }) => mailEvent(name, id, text),
    sent: () => smtp.taken.slice(from).map(({ raw }) => raw.replace(/=\r\n/g, '')),
    misbehave: {
      'is too busy': once('to', reply(450, '4.7.1 Too many messages, slow down')),
      'is down': once('data', reply(451, '4.3.0 Temporary failure')),
      'breaks the connection after taking it': once('data', 'cut'),
      'has locked us out': once('auth', reply(535, '5.7.8 Refused')),
      'will never take it': once('data', reply(554, '5.6.0 Message refused')),
    },
  };
});

function mailEvent(name: string, id: string, text: string): string {
  const raw = `From: ${name}@example.com\r\nMessage-ID: <${id}@example.com>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
  return JSON.stringify({
    folder: 'inbox',
    place: 'inbox/1/1',
    receivedAt: '2026-11-21T10:00:00.000Z',
    source: Buffer.from(raw).toString('base64'),
  });
}
