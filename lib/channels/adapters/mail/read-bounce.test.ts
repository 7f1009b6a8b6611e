import { expect, test } from 'vitest';
import { decodedMail as decode, receivedAt } from '@/tests/factories/decoded-mail';
import { ownIds } from './own-ids';

const ours = ownIds.make('shop@example.ru', 'part 1');

const report = (status: string, action = 'failed', original = `Message-ID: ${ours.messageId}`) => [
  'From: MAILER-DAEMON@example.ru',
  'Return-Path: <>',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
  '',
  '--r',
  'Content-Type: text/plain',
  '',
  'Sorry',
  '--r',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example.ru',
  '',
  'Final-Recipient: rfc822; ivan@example.ru',
  `Action: ${action}`,
  `Status: ${status}`,
  'Diagnostic-Code: smtp; 550 no',
  '--r',
  'Content-Type: message/rfc822',
  '',
  'From: shop@example.ru',
  original,
  '',
  'text',
  '--r--',
];

test.each([
  ['5.1.1', 'mail-address-unknown'],
  ['5.2.2', 'mail-box-full'],
  ['5.7.1', 'mail-refused-as-unwanted'],
  ['5.0.0', 'mail-bounced'],
])('a report of failure %s is a receipt for the mail it is about', async (status, reason) => {
  expect(await decode(report(status))).toEqual([
    { kind: 'receipt', status: 'FAILED', externalMessageIds: [ours.messageId], reason, at: receivedAt },
  ]);
});

test('a mail of ours is known by its mark when a server gave it another Message-ID', async () => {
  const items = await decode(
    report('5.1.1', 'failed', `Message-ID: <x@outlook.com>\r\nX-X8-Part: ${ours.mark}`),
  );
  expect(items).toMatchObject([{ status: 'FAILED', externalMessageIds: [ours.messageId] }]);
});

test('delays say nothing, deliveries do, reports about other mails are not ours', async () => {
  expect(await decode(report('4.4.1', 'delayed'))).toEqual([]);
  expect(await decode(report('2.0.0', 'delivered'))).toMatchObject([{ status: 'DELIVERED' }]);
  expect(await decode(report('5.1.1', 'failed', 'Message-ID: <other@example.ru>'))).toEqual([]);
});

test('a server without reports is understood by the mail it returns', async () => {
  const items = await decode([
    'From: Mail Delivery Subsystem <mailer-daemon@example.ru>',
    '',
    `Hi. I am sorry.\r\nMessage-ID: ${ours.messageId}`,
  ]);
  expect(items).toMatchObject([{ kind: 'receipt', status: 'FAILED', reason: 'mail-bounced' }]);
});
