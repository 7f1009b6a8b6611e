import '@/jobs/all-jobs';
import { afterAll, expect, test, vi } from 'vitest';

const { google } = await vi.hoisted(() => import('@/tests/doubles/gmail/installed'));

import { getConversation, listConversations, listMessages } from '@/lib/conversations';
import { collectEvents } from '@/lib/inbound';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { openShop } from '@/tests/conversations/play-conversation';
import { gmailWorld } from './worlds/gmail-world';

afterAll(() => google.stop());

/** A shop that has answered one question by mail. */
async function begin() {
  const clock = movedClock(new Date());
  const lane = { name: newId('lane'), clock };
  const ctx: Ctx = { ...(await openShop('flowers')), clock, lane: lane.name };
  const world = await gmailWorld(google)(ctx);
  const box = google.account(world.channel.name);
  const settle = async (): Promise<void> => {
    await collectEvents(ctx, { channelId: world.channel.id });
    await drainLane(lane, new Date(clock.now().getTime() + 60_000));
    await world.look?.();
  };
  await world.says('Сколько стоят розы?');
  await settle();
  const [conversation] = (await listConversations(ctx, {})).conversations;
  const conversationId = conversation?.id ?? '';
  const sent = google.sent.filter(({ from }) => from === world.channel.name).at(-1)?.raw ?? '';
  const customer = /^To: <?([^>\s]+)/m.exec(sent)?.[1] ?? '';
  const messages = async () => (await listMessages(ctx, { conversationId, limit: 100 })).messages;
  return { ctx, world, box, settle, conversationId, sent, customer, messages };
}

test('a mail that comes back marks the message it was, with the reason', async () => {
  const { box, settle, sent, messages } = await begin();
  const before = (await messages()).length;
  const headers = sent.split('\r\n\r\n')[0];
  box.add(
    `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nReturn-Path: <>\r\nAuto-Submitted: auto-replied\r\nMessage-ID: <${newId('b')}@mx.google.com>\r\nContent-Type: multipart/report; boundary=b; report-type=delivery-status\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAddress not found\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; googlemail.com\r\n\r\nFinal-Recipient: rfc822; x\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${headers}\r\n\r\n--b--\r\n`,
  );
  await settle();
  const ours = (await messages()).filter(({ author }) => author === 'ASSISTANT').at(-1);
  expect(ours).toMatchObject({ status: 'FAILED', failure: 'mail-address-unknown' });
  expect((await messages()).filter(({ author }) => author === 'CUSTOMER').length).toBe(1);
  expect((await messages()).length).toBeGreaterThanOrEqual(before);
});

test('a person who answers from their own mail program takes the conversation; our own mails do not', async () => {
  const { ctx, world, box, settle, conversationId, customer, messages } = await begin();
  // Our answer lies in the Sent folder, too, and has been read there.
  expect((await getConversation(ctx, { conversationId })).humanSince).toBeNull();
  box.add(
    `From: Shop <${world.channel.name}>\r\nTo: ${customer}\r\nMessage-ID: <${newId('p')}@gmail.com>\r\nIn-Reply-To: <question@example.ru>\r\nSubject: Re: Order\r\n\r\nI will bring them myself.`,
    { labels: ['SENT'] },
  );
  await settle();
  expect((await getConversation(ctx, { conversationId })).humanSince).not.toBeNull();
  const said = (await messages()).filter(({ author }) => author === 'HUMAN').map(({ text }) => text);
  expect(said).toEqual(['I will bring them myself.']);
  const before = google.sent.length;
  await world.says('Спасибо, а тюльпаны?');
  await settle();
  expect(google.sent.length).toBe(before);
});

test('an out-of-office note is shown and never answered', async () => {
  const { box, settle, customer, messages } = await begin();
  const before = google.sent.length;
  box.add(
    `From: Anna <${customer}>\r\nMessage-ID: <${newId('o')}@example.ru>\r\nAuto-Submitted: auto-replied\r\nSubject: =?UTF-8?B?0JDQstGC0L7QvtGC0LLQtdGC?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nЯ в отпуске до 5 июня.`,
  );
  await settle();
  expect((await messages()).at(-1)).toMatchObject({ author: 'CUSTOMER', text: 'Я в отпуске до 5 июня.' });
  expect(google.sent.length).toBe(before);
});

test('somebody else’s mail in the customer’s name stays in their own conversation, and ours in From is nobody’s', async () => {
  const { ctx, world, box, settle, messages } = await begin();
  const before = (await messages()).length;
  box.add(
    `From: Eve <eve@attacker.example>\r\nReply-To: anna@example.ru\r\nMessage-ID: <e1@x>\r\nIn-Reply-To: <1@x>\r\n\r\nHi`,
  );
  box.add(`From: Shop <${world.channel.name}>\r\nTo: anna@example.ru\r\nMessage-ID: <e2@x>\r\n\r\nForged`);
  await settle();
  expect((await messages()).length).toBe(before);
  expect((await listConversations(ctx, {})).conversations).toHaveLength(2);
});
