import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import '@/jobs/inbound/process-event';
import { listConversations, listMessages } from '@/lib/conversations';
import { receiveWebhook, type Webhook } from '@/lib/inbound';
import type { BaseCtx } from '@/lib/platform/context';
import { chatVisitor } from '@/tests/factories/chat-visitor';
import { echoTurns, lines, type MadeChat, makeChat } from '@/tests/factories/conversations';
import { ownerClient } from '@/tests/setup/owner-client';

beforeEach(() => echoTurns());

const baseOf = ({ clock, lane }: MadeChat): BaseCtx => ({
  actor: { kind: 'visitor', visitorId: 'anonymous' },
  requestId: 'req_test',
  clock,
  lane: lane.name,
});

const storedRows = async (chat: MadeChat) => {
  const client = await ownerClient();
  const { rows } = await client.query('select status, body from inbound_event where company_id = $1', [
    chat.company.companyId,
  ]);
  return rows;
};

test('each event delivered one to five times, shuffled and in parallel, gives one message and one answer', async () => {
  const texts = ['hello', 'two pairs', 'size 42'];
  const order = fc
    .tuple(
      ...texts.map((_, index) => fc.integer({ min: 1, max: 5 }).map((times) => Array(times).fill(index))),
    )
    .chain((repeated) => {
      const all = repeated.flat() as number[];
      return fc.shuffledSubarray(all, { minLength: all.length });
    });
  await fc.assert(
    fc.asyncProperty(order, async (deliveries) => {
      const chat = await makeChat();
      const visitor = chatVisitor(baseOf(chat), chat.channel);
      const ends = await Promise.all(
        deliveries.map((index) => visitor.sends(texts[index] ?? '', `m${index}`)),
      );
      expect(ends.filter(({ end }) => end === 'accepted')).toHaveLength(texts.length);
      expect(ends.filter(({ end }) => end === 'duplicate')).toHaveLength(deliveries.length - texts.length);
      await chat.wait(60);
      const thread = await chat.thread();
      expect(thread.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(lines(thread.slice(0, 3)).toSorted()).toEqual(
        texts.map((text) => `CUSTOMER ${text}`).toSorted(),
      );
      expect(thread[3]?.author).toBe('ASSISTANT');
      expect((await storedRows(chat)).map(({ status }) => status)).toEqual(Array(3).fill('PROCESSED'));
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('messages of one visitor reach the thread in the order in which they arrived', async () => {
  const chat = await makeChat();
  const visitor = chatVisitor(baseOf(chat), chat.channel);
  for (let index = 0; index < 5; index += 1) {
    await visitor.sends(`${index}`, `m${index}`);
    chat.clock.moveBy(1);
  }
  await chat.wait(1);
  expect(lines(await chat.thread())).toEqual([0, 1, 2, 3, 4].map((index) => `CUSTOMER ${index}`));
});

test('whoever is not the visitor they say they are is refused, and nothing is stored', async () => {
  const chat = await makeChat();
  const other = await makeChat();
  const base = baseOf(chat);
  const send = (change: Partial<Webhook>) =>
    receiveWebhook(base, {
      source: 'web-chat',
      key: chat.channel.key,
      rawBody: Buffer.from(JSON.stringify({ text: 'hi', clientId: 'm1' })),
      headers: new Headers(),
      ...change,
    });
  const cookie = (value: string) => ({ headers: new Headers({ cookie: `x8-visitor=${value}` }) });
  expect(await send({})).toEqual({ end: 'bad-signature' });
  expect(await send(cookie(''))).toEqual({ end: 'bad-signature' });
  expect(await send(cookie('vis_00000000000000000000000000000000.forged'))).toEqual({ end: 'bad-signature' });
  expect(await send({ headers: chatVisitor(base, other.channel).headers })).toEqual({ end: 'bad-signature' });
  const genuine = chatVisitor(base, chat.channel);
  expect(await send({ headers: genuine.headers, key: 'no-such-key' })).toEqual({ end: 'unknown-key' });
  expect(await send({ headers: genuine.headers, key: '' })).toEqual({ end: 'unknown-key' });
  expect(await storedRows(chat)).toEqual([]);
});

test('a body that is no message, or too long a one, is refused with the reason, and nothing is stored', async () => {
  const chat = await makeChat();
  const base = baseOf(chat);
  const send = (rawBody: string) =>
    receiveWebhook(base, {
      source: 'web-chat',
      key: chat.channel.key,
      rawBody: Buffer.from(rawBody),
      headers: chatVisitor(base, chat.channel).headers,
    });
  const message = (text: unknown, clientId: unknown = 'm1') => JSON.stringify({ text, clientId });
  const unreadable = (key: string) => ({ end: 'unreadable', error: { code: 'invalid', key } });
  expect(await send('')).toMatchObject(unreadable('input-invalid'));
  expect(await send('{')).toMatchObject(unreadable('input-invalid'));
  expect(await send('['.repeat(100_000))).toMatchObject(unreadable('input-invalid'));
  expect(await send(message(5))).toMatchObject(unreadable('input-invalid'));
  expect(await send(message('hi', '../../x'))).toMatchObject(unreadable('input-invalid'));
  expect(await send(message('hi', 'x'.repeat(500)))).toMatchObject(unreadable('input-invalid'));
  expect(await send(message(' \u0000 '))).toMatchObject(unreadable('message-empty'));
  expect(await send(message('x'.repeat(4_001)))).toMatchObject(unreadable('message-too-long'));
  expect(await send(message('x'.repeat(100 * 1024)))).toMatchObject(unreadable('message-too-long'));
  expect(await send(message('x'.repeat(128 * 1024)))).toEqual({ end: 'too-large' });
  expect(await storedRows(chat)).toEqual([]);
  expect((await listConversations(chat.owner, {})).conversations).toEqual([]);
});

test('control characters are cleaned away on the way in; the event is kept as it came', async () => {
  const chat = await makeChat();
  const visitor = chatVisitor(baseOf(chat), chat.channel);
  await visitor.sends('ba\u0000d\u0007 \ud83d и\u0306', 'm1');
  await chat.wait(1);
  expect(lines(await chat.thread())).toEqual(['CUSTOMER bad \ufffd й']);
});

test('a visitor who writes too fast is told how long to wait; others are not held up', async () => {
  const chat = await makeChat();
  const base = baseOf(chat);
  const loud = chatVisitor(base, chat.channel);
  const ends = [];
  for (let index = 0; index < 20; index += 1) ends.push(await loud.sends('hi', `m${index}`));
  expect(ends.filter(({ end }) => end === 'accepted')).toHaveLength(15);
  expect(ends.at(-1)).toEqual({ end: 'too-fast', retryAfter: 2 });
  expect(await chatVisitor(base, chat.channel).sends('hi', 'm1')).toMatchObject({ end: 'accepted' });
  chat.clock.moveBy(2_000);
  expect(await loud.sends('hi', 'm19')).toMatchObject({ end: 'accepted' });
});

test('a flood of visitors is stopped at the channel', async () => {
  const chat = await makeChat();
  const base = baseOf(chat);
  const ends = [];
  for (let index = 0; index < 210; index += 1)
    ends.push(await chatVisitor(base, chat.channel).sends('hi', 'm1'));
  expect(ends.filter(({ end }) => end === 'accepted')).toHaveLength(200);
  expect(ends.at(-1)).toMatchObject({ end: 'too-fast' });
});

test('when the row cannot be written the sender is told to try again, and trying again works', async () => {
  const chat = await makeChat();
  const visitor = chatVisitor(baseOf(chat), chat.channel);
  const client = await ownerClient();
  await client.query('alter table inbound_event add constraint closed check (false) not valid');
  expect(await visitor.sends('hi', 'm1')).toMatchObject({ end: 'not-stored' });
  await client.query('alter table inbound_event drop constraint closed');
  expect(await visitor.sends('hi', 'm1')).toMatchObject({ end: 'accepted' });
  await chat.wait(1);
  expect(lines(await chat.thread())).toEqual(['CUSTOMER hi']);
});

test('an event whose processing a crash cut off is processed once by the next attempt', async () => {
  const chat = await makeChat();
  const visitor = chatVisitor(baseOf(chat), chat.channel);
  await visitor.sends('hi', 'm1');
  const client = await ownerClient();
  await client.query(`alter table message add constraint closed check (text <> 'hi') not valid`);
  await expect(chat.wait(1)).rejects.toThrow();
  expect((await storedRows(chat)).map(({ status }) => status)).toEqual(['RECEIVED']);
  expect((await listConversations(chat.owner, {})).conversations).toEqual([]);
  await client.query('alter table message drop constraint closed');
  await client.query(`update outbox set state = 'waiting' where state = 'dead' and lane = $1`, [
    chat.lane.name,
  ]);
  await chat.wait(10);
  const [conversation] = (await listConversations(chat.owner, {})).conversations;
  const { messages } = await listMessages(chat.owner, { conversationId: conversation?.id ?? '' });
  expect(lines(messages)).toEqual(['CUSTOMER hi', 'ASSISTANT heard: hi']);
});
