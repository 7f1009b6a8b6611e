import { domainToUnicode } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import type { InboundItem, Recipient } from '@/lib/channels';
import { packMail } from '@/lib/channels/adapters/mail/pack-mail';
import { mailboxChannel } from '@/lib/channels/adapters/mailbox/mailbox-channel';
import { SmtpDouble } from '@/tests/doubles/mail/smtp-double';
import { accountOf, channelRow } from '@/tests/factories/make-account';

const smtp = new SmtpDouble();
beforeAll(() => smtp.start());
afterAll(() => smtp.stop());

const account = () => {
  const server = { host: '127.0.0.1', port: smtp.port, secure: false };
  const settings = { address: 'shop@example.com', imap: server, smtp: server };
  return accountOf(channelRow('mailbox', 'email', { externalAccount: 'shop@example.com', settings }), {
    secrets: { user: 'shop@example.com', password: smtp.password },
  });
};

// Two mailboxes: whoever writes is the attacker, and may only ever be answered at the attacker's own address.
const [mine, victim] = ['e@attacker.example', 'victim@bank.example'];
const marks = [
  '"',
  "'",
  '(',
  ')',
  '<',
  '>',
  ',',
  ';',
  ':',
  '\\',
  ' ',
  '\t',
  '@',
  '%40',
  '\r\n',
  '\n',
  '\0',
  '\u200b',
  '\u00ad',
  '\u2028',
  '＠',
  '．',
  '。',
  '\ufeff',
];
const addresses = [
  ...marks.flatMap((mark) => [
    `${mine}${mark}${victim}`,
    `"${mine}"${mark}${victim}`,
    `${mark}${victim}`,
    `${victim}${mark}`,
    `v${mark}ictim@bank.example`,
    `victim@bank${mark}.example`,
  ]),
  `"${mine}"@bank.example`,
  `"${victim}"@attacker.example`,
  `victim@bank.example@attacker.example`,
  `@attacker.example:${victim}`,
  `victim(${mine})@bank.example`,
  `${victim} (${mine})`,
  `Group: ${mine}, ${victim};`,
  `${victim}\r\nRCPT TO:<${mine}>`,
  `${victim}> SIZE=1\r\nRCPT TO:<${mine}`,
  'victim@ｂank.example',
  'ｖictim@bank.example',
  'victim@bank.exampⅼe',
  'victim@baɴk.example',
  'ѵictim@bank.example',
  'victim@bаnk.example',
  'victim@xn--bnk-7cd.example',
  'victim@ban\u212a.example',
  'victim@[127.0.0.1]',
  'victim@localhost',
  'postmaster',
  `${'a'.repeat(300)}@bank.example`,
  `victim@${'a.'.repeat(130)}example`,
  `=?UTF-8?Q?victim=40bank.example?=`,
  `victim@=?UTF-8?Q?bank.example?=`,
  `${victim}?cc=${mine}`,
  `mailto:${victim}`,
  `victim%bank.example@relay.example`,
  `victim!bank.example@relay.example`,
];
const headers = [
  ...addresses.map((address) => address),
  ...addresses.map((address) => `Eve <${address}>`),
  ...addresses.slice(0, 60).map((address) => `"${address}" <${mine}>`),
];

const to = (externalContactId: string, replyData: Readonly<Record<string, unknown>> | null): Recipient => ({
  externalContactId,
  answering: replyData && { externalMessageId: '<q@x>', sentAt: new Date(0), replyData },
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Flowers',
  language: 'en',
  byHuman: false,
  windowOver: false,
});
const part = { key: 'k', kind: 'text', text: 'Your order', buttons: [] } as const;

test(`${headers.length} hostile senders: no answer reaches any mailbox but the one that stands there plainly`, async () => {
  let [answered, refused] = [0, 0];
  for (const [index, header] of headers.entries()) {
    const raw = `From: ${header}\r\nReply-To: ${victim}\r\nReturn-Path: <${victim}>\r\nMessage-ID: <${index}@x.example>\r\n\r\nHi`;
    const source = Buffer.from(raw);
    const packed = await packMail({
      folder: 'inbox',
      place: 'inbox/1/1',
      source,
      size: source.byteLength,
      receivedAt: new Date(0),
    });
    const items: readonly InboundItem[] = await mailboxChannel.decode(packed.raw, account().channel);
    for (const item of items) {
      if (item.kind !== 'message') continue;
      const before = smtp.taken.length;
      const sent = await mailboxChannel
        .send(account(), to(item.externalContactId, item.replyData ?? null), part)
        .catch(({ key }) => key);
      if (sent === 'contact-unknown') {
        refused += 1;
        expect(smtp.taken.length).toBe(before);
        continue;
      }
      answered += 1;
      const [mail, ...more] = smtp.taken.slice(before);
      expect(more).toEqual([]);
      // Exactly one address, and it stands in the header as it is.
      expect(mail?.to).toEqual([item.externalContactId]);
      // A line break ends the header: what follows is another one.
      const plain = (header.toLowerCase().split(/\r?\n/)[0] ?? '')
        .replace(/[ \t]*([<>])[ \t]*/g, '$1')
        .trim();
      const inLetters = item.externalContactId.replace(/[^@]+$/, (domain) => domainToUnicode(domain));
      const spelled = [item.externalContactId, inLetters].some(
        (address) => plain === address || plain.endsWith(`<${address}>`),
      );
      expect(spelled, plain).toBe(true);
    }
  }
  expect(refused).toBeGreaterThan(150);
  expect(answered + refused).toBeGreaterThanOrEqual(headers.length - 20);
});

test('an answer goes to the address alone, whatever else the stored thread says', async () => {
  for (const address of addresses) {
    const before = smtp.taken.length;
    const sent = await mailboxChannel
      .send(
        account(),
        to(address, { subject: `x\r\nBcc: ${victim}`, messageId: `<a@x>\r\nBcc: ${victim}` }),
        part,
      )
      .catch(({ key }) => key);
    const mails = smtp.taken.slice(before);
    if (sent === 'contact-unknown') expect(mails).toEqual([]);
    else expect(mails.map((mail) => mail.to)).toEqual([[address]]);
    for (const { raw } of mails) expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc/im);
  }
});
