import { expect, test } from 'vitest';
import { parseMail } from '@/lib/vendors/mime';
import type { Recipient } from '../../port';
import { headerOf } from './header-of';
import { writeMail } from './write-mail';

const to: Recipient = {
  externalContactId: 'ivan@example.ru',
  answering: null,
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Цветы',
  language: 'ru',
  byHuman: false,
  windowOver: false,
};
const text = { key: 'msg_1:0', kind: 'text', text: 'Букет — 2 500 ₽.', buttons: [] } as const;
const answering = (replyData: Record<string, unknown>): Recipient => ({
  ...to,
  answering: { externalMessageId: '<a@x.ru>', sentAt: new Date(0), replyData },
});
const write = async (recipient: Recipient, part: Parameters<typeof writeMail>[2]) => {
  const sent = await writeMail('shop@example.ru', recipient, part);
  return { sent, ...(await parseMail(sent.raw)) };
};

test('a reply stands in its thread, and says that a machine wrote it unless a person did', async () => {
  const reply = answering({ messageId: '<c@x.ru>', references: ['<a@x.ru>', '<b@x.ru>'], subject: 'Розы' });
  const { sent, mail } = await write(reply, text);
  expect(headerOf(mail, 'message-id')).toBe(sent.messageId);
  expect(headerOf(mail, 'in-reply-to')).toBe('<c@x.ru>');
  expect(headerOf(mail, 'references')).toBe('<a@x.ru> <b@x.ru> <c@x.ru>');
  expect(mail.subject).toBe('Re: Розы');
  expect(headerOf(mail, 'auto-submitted')).toBe('auto-replied');
  const byHuman = await write({ ...reply, byHuman: true }, text);
  expect(headerOf(byHuman.mail, 'auto-submitted')).toBeNull();
});

test.each([
  ['Re: Розы', 'Re: Розы'],
  ['RE[2]: Розы', 'RE[2]: Розы'],
  ['Ответ: Розы', 'Ответ: Розы'],
  ['Розы', 'Re: Розы'],
  ['Реальные розы', 'Re: Реальные розы'],
])('the subject %s is answered as %s', async (subject, expected) => {
  expect((await write(answering({ subject }), text)).mail.subject).toBe(expected);
});

test('a first mail carries the name of the company', async () => {
  const { mail } = await write(to, text);
  expect(mail.subject).toBe('Цветы');
  expect(headerOf(mail, 'auto-submitted')).toBe('auto-generated');
});

test('the same part is the same mail, another part another', async () => {
  const [one, same, other] = [
    await write(to, text),
    await write(to, text),
    await write(to, { ...text, key: 'msg_1:1' }),
  ];
  expect(same.sent.messageId).toBe(one.sent.messageId);
  expect(other.sent.messageId).not.toBe(one.sent.messageId);
});

test('links are links, buttons are buttons in HTML and addresses in the plain text', async () => {
  const pay = { kind: 'link', label: 'Оплатить', url: 'https://pay.example.ru/1?a=1&b=2' } as const;
  const reply = { kind: 'reply', label: 'Да', text: 'Да, беру' } as const;
  const { mail } = await write(to, {
    ...text,
    text: 'Смотрите https://example.ru/x, <b>там</b>.',
    buttons: [pay, reply],
  });
  expect(mail.text).toContain('Оплатить:\nhttps://pay.example.ru/1?a=1&b=2');
  expect(mail.text).toContain('- Да, беру');
  expect(mail.html).toContain(
    '<a href="https://example.ru/x">https://example.ru/x</a>, &lt;b&gt;там&lt;/b&gt;',
  );
  expect(mail.html).toMatch(
    /<a href="https:\/\/pay\.example\.ru\/1\?a=1&amp;b=2" style="[^"]+">Оплатить<\/a>/,
  );
});

test('a file travels with its caption', async () => {
  const bytes = Buffer.from('BEGIN:VCALENDAR');
  const file = {
    key: 'k',
    kind: 'file',
    name: 'Запись.ics',
    contentType: 'text/calendar',
    bytes,
    caption: 'Ждём вас',
  } as const;
  const { mail, contents } = await write(to, file);
  expect(mail.text).toBe('Ждём вас');
  expect(mail.files).toMatchObject([{ name: 'Запись.ics', contentType: 'text/calendar' }]);
  expect(
    Buffer.from(contents[0] ?? [])
      .toString()
      .trim(),
  ).toBe('BEGIN:VCALENDAR');
});

test('nothing a customer or an owner writes becomes a header', async () => {
  const evil = 'x\r\nBcc: eve@example.ru\r\n\r\nbody\u2028\0';
  const hostile: Recipient = {
    ...answering({
      messageId: `<a@x.ru>${evil}`,
      references: [evil, `<b@x.ru\r\nBcc: eve@x.ru>`],
      subject: evil,
    }),
    companyName: evil,
    subject: evil,
  };
  const parts = [
    { ...text, text: evil },
    {
      key: evil,
      kind: 'file',
      name: evil,
      contentType: evil,
      bytes: Buffer.from('x'),
      caption: evil,
    } as const,
  ];
  for (const part of parts) {
    const { mail, sent } = await write(hostile, part);
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail.to).toEqual(['ivan@example.ru']);
    expect(sent.raw.toString().split('\r\n\r\n')[0]).not.toMatch(/^(bcc|body)/im);
  }
});

test.each([
  '"e@attacker.com"@victim.com',
  'unreadable:1',
  'Ivan@example.ru',
  'ivan@example.ru, eve@example.ru',
  'ivan@example.ru\nBcc: e@x.ru',
  '',
])('nothing is written to an address with a second reading: %j', async (externalContactId) => {
  await expect(write({ ...to, externalContactId }, text)).rejects.toMatchObject({ key: 'contact-unknown' });
});

test('files beyond what mail servers take are refused before they leave', async () => {
  const bytes = new Uint8Array(19 * 1024 * 1024);
  const file = {
    key: 'k',
    kind: 'file',
    name: 'a',
    contentType: 'application/pdf',
    bytes,
    caption: '',
  } as const;
  await expect(write(to, file)).rejects.toMatchObject({ key: 'file-too-large-for-channel' });
});
