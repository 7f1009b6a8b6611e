import { expect, test } from 'vitest';
import { mailbox as channel, decodedMail as decode, receivedAt } from '@/tests/factories/decoded-mail';
import type { InboundItem } from '../../schemas';
import { decodeMail } from './decode-mail';
import { ownIds } from './own-ids';
import { packMail } from './pack-mail';

const from = 'From: =?UTF-8?B?0JjQstCw0L0=?= <Ivan@Example.ru>';
const ours = ownIds.make('shop@example.ru', 'part 1');

const message = async (lines: readonly string[]): Promise<Extract<InboundItem, { kind: 'message' }>> => {
  const [item] = await decode(lines);
  if (item?.kind !== 'message') throw new Error(`Not a message: ${JSON.stringify(item)}`);
  return item;
};

test('a letter becomes a message with its thread, taken at the time of our own server', async () => {
  const item = await message([
    from,
    'To: shop@example.ru',
    'Date: Mon, 1 Jan 1990 00:00:00 +0000',
    'Message-ID: <a1@example.ru>',
    'In-Reply-To: <b@shop>',
    'References: <a@shop>',
    ' <b@shop>',
    'Subject: =?UTF-8?B?0KDQvtC30Ys=?=',
    'Content-Type: text/plain; charset=koi8-r',
    'Content-Transfer-Encoding: base64',
    '',
    'xcXNIPLP2tk=',
  ]);
  expect(item).toMatchObject({
    externalContactId: 'ivan@example.ru',
    externalMessageId: '<a1@example.ru>',
    subject: 'Розы',
    text: 'еем Розы',
    sentAt: receivedAt,
    contact: { name: 'Иван', email: 'ivan@example.ru' },
    automatic: false,
    replyData: {
      messageId: '<a1@example.ru>',
      references: ['<a@shop>', '<b@shop>'],
      inReplyTo: '<b@shop>',
      subject: 'Розы',
    },
  });
});

test('without a Message-ID the same letter gets the same name, another letter another', async () => {
  const letter = (words: string) => message([from, 'Subject: x', '', words]);
  const [first, again, other] = [await letter('one'), await letter('one'), await letter('two')];
  expect(again.externalMessageId).toBe(first.externalMessageId);
  expect(other.externalMessageId).not.toBe(first.externalMessageId);
});

test('files come with the number that finds them again; tracking pictures do not', async () => {
  const photo = Buffer.alloc(3_000, 7).toString('base64');
  const item = await message([
    from,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Смотрите</p><img src="cid:pixel"><img src="cid:photo">',
    '--b',
    'Content-Type: image/gif',
    'Content-ID: <pixel>',
    'Content-Disposition: inline',
    'Content-Transfer-Encoding: base64',
    '',
    'R0lGODlhAQABAAAAACw=',
    '--b',
    'Content-Type: image/png',
    'Content-ID: <photo>',
    'Content-Disposition: inline; filename="p.png"',
    'Content-Transfer-Encoding: base64',
    '',
    photo,
    '--b',
    "Content-Type: application/pdf; name*=utf-8''%D1%81%D1%87%D1%91%D1%82.pdf",
    'Content-Disposition: attachment; filename="../../=?UTF-8?B?0YHRh9GR0YI=?=.pdf"',
    '',
    '%PDF',
    '--b--',
  ]);
  expect(item.text).toBe('Смотрите');
  expect(item.attachments).toMatchObject([
    { kind: 'image', ref: 'inbox/1/7#1', name: 'p.png', contentType: 'image/png', size: 3_000 },
    { kind: 'file', ref: 'inbox/1/7#2', contentType: 'application/pdf' },
  ]);
  const [, pdf] = item.attachments;
  expect(pdf && 'name' in pdf ? pdf.name : '').not.toMatch(/[/\\]/);
});

test.each([
  ['Auto-Submitted: auto-replied'],
  ['Auto-Submitted: auto-generated; owner-email="x@y.ru"'],
  ['Precedence: bulk'],
  ['Precedence: list'],
  ['Precedence: junk'],
  ['X-Auto-Response-Suppress: All'],
  ['X-Autoreply: yes'],
  ['List-Id: <news.example.ru>'],
  ['List-Unsubscribe: <https://example.ru/u>'],
  ['Return-Path: <>'],
  ['Subject: Автоответ: в отпуске'],
  ['Subject: Automatic reply: Roses'],
  ['Subject: Out of Office'],
])("a machine's letter is marked as such: %s", async (header) => {
  expect((await message([from, 'Message-ID: <1@x.ru>', header, '', 'В отпуске'])).automatic).toBe(true);
});

test.each([
  'MAILER-DAEMON@example.ru',
  'postmaster@example.ru',
  'noreply@example.ru',
  'no-reply@example.ru',
  'do-not-reply@example.ru',
  'bounce+17@example.ru',
  'notifications@example.ru',
])("a machine's address is one: %s", async (address) => {
  expect((await message([`From: ${address}`, '', 'x'])).automatic).toBe(true);
});

test.each([
  ['Auto-Submitted: no'],
  ['Precedence: first-class'],
  ['Subject: Автомобиль в кредит'],
  ['Return-Path: <ivan@example.ru>'],
])("a person's letter is a person's: %s", async (header) => {
  expect((await message([from, header, '', 'x'])).automatic).toBe(false);
});

test('a sender that cannot be read is shown, never answered and never anybody else', async () => {
  const item = await message(['From: "e@attacker.com"@victim.com', '', 'x']);
  expect(item.externalContactId).toMatch(/^unreadable:[0-9a-f]{40}$/);
  expect(item.automatic).toBe(true);
  expect(item.contact).toEqual({});
});

const own = (id: string, extra: readonly string[] = []) => [
  'From: Shop <shop@example.ru>',
  'To: Ivan <ivan@example.ru>, eve@example.ru',
  `Message-ID: ${id}`,
  ...extra,
  '',
  'Добрый день',
];

test('what a person sent from another program is an echo; what we sent is a receipt', async () => {
  expect(
    await decode(own('<p@phone>', ['In-Reply-To: <question@example.ru>']), { folder: 'sent' }),
  ).toMatchObject([{ kind: 'echo', externalContactId: 'ivan@example.ru', text: 'Добрый день' }]);
  // A letter to somebody who has asked nothing is no conversation.
  expect(await decode(own('<p@phone>'), { folder: 'sent' })).toEqual([]);
  expect(await decode(own(ours.messageId), { folder: 'sent' })).toMatchObject([
    { kind: 'receipt', status: 'SENT', externalMessageIds: [ours.messageId] },
  ]);
  expect(await decode(own('<p@phone>', ['Auto-Submitted: auto-replied']), { folder: 'sent' })).toEqual([]);
});

test('our address in From of an incoming mail speaks for nobody', async () => {
  expect(await decode(own('<forged@x>'))).toEqual([]);
  expect(await decode(own(ours.messageId))).toMatchObject([{ kind: 'receipt', status: 'DELIVERED' }]);
});

test('a mail larger than we take shows its headers and says so with a file that cannot be fetched', async () => {
  const [item] = await decode([from, 'Message-ID: <big@x.ru>', 'Subject: Каталог', '', ''], {
    size: 30_000_000,
  });
  expect(item).toMatchObject({
    text: 'Каталог',
    attachments: [{ kind: 'file', contentType: 'message/rfc822', size: 30_000_000 }],
  });
});

test('a mail of more than a megabyte is kept without its files and reads the same', async () => {
  const file = Buffer.alloc(1_200_000, 1).toString('base64').replace(/.{76}/g, '$&\r\n');
  const lines = [
    from,
    'Message-ID: <m@x.ru>',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'Каталог',
    '--b',
    'Content-Type: application/pdf; name=a.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    file,
    '--b--',
  ];
  const source = Buffer.from(lines.join('\r\n'));
  const { raw } = await packMail({
    folder: 'inbox',
    place: 'inbox/1/7',
    source,
    size: source.byteLength,
    receivedAt,
  });
  expect(raw.length).toBeLessThan(10_000);
  expect(await decodeMail(raw, channel)).toMatchObject([
    { text: 'Каталог', attachments: [{ name: 'a.pdf', size: 1_200_000 }] },
  ]);
});

test('a mail built to exhaust its reader is taken by its headers', async () => {
  const depth = Array.from(
    { length: 200 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`,
  );
  expect(await message([from, 'Message-ID: <deep@x.ru>', 'Subject: s', ...depth, '', 'x'])).toMatchObject({
    externalMessageId: '<deep@x.ru>',
    text: 's',
  });
});

test('what is no event of mail is refused', async () => {
  for (const raw of ['', '{}', '[]', '{"folder":"inbox"}', 'x'])
    await expect(decodeMail(raw, channel)).rejects.toMatchObject({ code: 'invalid' });
});
