import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { getCustomerThread, listConversations, listMessages } from '@/lib/conversations';
import { echoTurns, lines, makeChat } from '@/tests/factories/conversations';
import { ownerClient } from '@/tests/setup/owner-client';

beforeEach(() => echoTurns());

const texts = ['hello', 'two pairs', 'size 42', 'in black', 'thanks'];

test('any repetition and order of the same messages, in parallel, gives the same conversation and one answer', async () => {
  const deliveries = fc.tuple(
    ...texts.map((_, index) => fc.integer({ min: 1, max: 5 }).map((times) => Array(times).fill(index))),
  );
  const shuffled = deliveries
    .map((repeated) => repeated.flat() as number[])
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
  await fc.assert(
    fc.asyncProperty(shuffled, async (order) => {
      const chat = await makeChat();
      const start = chat.clock.now().getTime();
      const received = await Promise.all(
        order.map((index) =>
          chat.says(texts[index] ?? '', { messageId: `m${index}`, sentAt: new Date(start - 1_000 + index) }),
        ),
      );
      expect(received.filter(({ duplicate }) => !duplicate)).toHaveLength(texts.length);
      expect(new Set(received.map(({ conversationId }) => conversationId)).size).toBe(1);
      expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(texts.length);
      await chat.wait(60);
      const thread = await chat.thread();
      expect(thread.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(lines(thread.slice(0, 5)).toSorted()).toEqual(
        texts.map((text) => `CUSTOMER ${text}`).toSorted(),
      );
      expect(lines(thread.slice(5))).toEqual([`ASSISTANT heard: ${texts.join(' | ')}`]);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('a hundred first messages of one person at once open one conversation', async () => {
  const chat = await makeChat();
  await Promise.all(Array.from({ length: 100 }, (_, index) => chat.says(`${index}`)));
  const { conversations } = await listConversations(chat.owner, {});
  expect(conversations).toHaveLength(1);
  const thread = await chat.thread();
  expect(thread.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  const client = await ownerClient();
  const counts = await client.query(
    `select (select count(*)::int from contact where company_id = $1) as contacts,
            (select count(*)::int from turn where company_id = $1) as turns`,
    [chat.company.companyId],
  );
  expect(counts.rows).toEqual([{ contacts: 1, turns: 1 }]);
}, 60_000);

test('two people of one channel never share a thread, and each sees their own only', async () => {
  const chat = await makeChat();
  await chat.says('from Anna', { visitor: 'anna' });
  await chat.says('from Boris', { visitor: 'boris' });
  expect((await listConversations(chat.owner, {})).conversations).toHaveLength(2);
  const seenBy = (visitorId: string) =>
    getCustomerThread({ ...chat.job, actor: { kind: 'visitor', visitorId } }, { channelId: chat.channel.id });
  expect((await seenBy('anna')).messages.map(({ text }) => text)).toEqual(['from Anna']);
  expect((await seenBy('boris')).messages.map(({ text }) => text)).toEqual(['from Boris']);
  expect(await seenBy('nobody')).toEqual({ messages: [], hasEarlier: false, typing: false });
});

test('the list pages without a gap or a repetition, and so does a thread', async () => {
  const chat = await makeChat();
  for (let index = 0; index < 7; index += 1) {
    await chat.says('hi', { visitor: `visitor-${index}` });
    if (index % 2) chat.clock.moveBy(1_000);
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConversations(chat.owner, { limit: 3, cursor });
    seen.push(...page.conversations.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);

  const conversationId = seen[0] ?? '';
  const { contact } = (await listConversations(chat.owner, { limit: 1 })).conversations[0] ?? {};
  expect(contact?.name).toBeNull();
  for (let index = 0; index < 6; index += 1) await chat.says(`${index}`, { visitor: 'visitor-6' });
  const newest = await listMessages(chat.owner, { conversationId, limit: 3 });
  expect(newest.messages.map(({ seq }) => seq)).toEqual([5, 6, 7]);
  expect(newest.hasEarlier).toBe(true);
  const earlier = await listMessages(chat.owner, { conversationId, limit: 10, beforeSeq: 5 });
  expect(earlier.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(earlier.hasEarlier).toBe(false);
  const later = await listMessages(chat.owner, { conversationId, afterSeq: 6 });
  expect(later.messages.map(({ seq }) => seq)).toEqual([7]);
});

test('a cursor somebody made up is refused', async () => {
  const chat = await makeChat();
  await expect(listConversations(chat.owner, { cursor: "1-x' or true" })).rejects.toMatchObject({
    code: 'invalid',
    field: 'cursor',
  });
});
