import { beforeEach, expect, test } from 'vitest';
import {
  getConversation,
  listConversations,
  listMessages,
  receiveMessage,
  sendMessage,
} from '@/lib/conversations';
import { newId } from '@/lib/platform/new-id';
import { echoTurns, lines, type MadeChat, makeChat } from '@/tests/factories/conversations';
import { pretendMessenger } from '@/tests/factories/pretend-messenger';
import { ownerClient } from '@/tests/setup/owner-client';

beforeEach(() => echoTurns());

const phone = '+79161234567';

/** A second account of the company, where the same people may write. */
async function anotherChannel(chat: MadeChat): Promise<string> {
  const owner = await ownerClient();
  const id = newId('chn');
  await owner.query(
    `insert into channel (id, company_id, kind, adapter, key, name, status, settings, created_at)
     values ($1, $2, 'web-chat', 'web-chat', $1, 'Second', 'CONNECTED', '{}', now())`,
    [id, chat.company.companyId],
  );
  return id;
}

const contacts = async (chat: MadeChat): Promise<unknown[]> => {
  const owner = await ownerClient();
  const { rows } = await owner.query(
    'select id, name, phone, merged_into from contact where company_id = $1 order by created_at, id',
    [chat.company.companyId],
  );
  return rows;
};

test('a person known by two ids is one contact, whichever of them writes first, and is written to under the newest', async () => {
  const messenger = pretendMessenger();
  const chat = await makeChat();
  const first = await chat.says('by lid', { visitor: 'lid:1', automatic: true });
  const second = await chat.says('by both', {
    visitor: '79161234567',
    otherContactIds: ['lid:1'],
    contact: { phone, name: 'Anna' },
    automatic: true,
  });
  const third = await chat.says('by lid again', { visitor: 'lid:1', automatic: true });
  expect(new Set([first, second, third].map(({ conversationId }) => conversationId)).size).toBe(1);
  expect(await contacts(chat)).toMatchObject([{ name: 'Anna', phone }]);
  await sendMessage(chat.job, { conversationId: first.conversationId, text: 'hi' });
  await chat.wait(1);
  expect(messenger.recipients).toMatchObject([{ externalContactId: '79161234567' }]);
});

test('two threads that turn out to be one person’s: the older goes on with what nobody had answered, the other is history', async () => {
  pretendMessenger();
  const chat = await makeChat();
  const old = await chat.says('first', { visitor: 'a' });
  await chat.wait(10);
  const other = await chat.says('second', { visitor: 'b' });
  await chat.wait(1);
  const merged = await chat.says('third', { visitor: 'a', otherContactIds: ['b'] });
  await chat.wait(20);
  expect(merged.conversationId).toBe(old.conversationId);
  expect((await chat.says('fourth', { visitor: 'b' })).conversationId).toBe(old.conversationId);
  await chat.wait(20);
  const { conversations } = await listConversations(chat.owner, {});
  expect(conversations.map(({ contact }) => contact.id)).toEqual([
    conversations[0]?.contact.id,
    conversations[0]?.contact.id,
  ]);
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER first',
    'ASSISTANT heard: first',
    'CUSTOMER second',
    'SYSTEM contact-merged',
    'CUSTOMER third',
    'ASSISTANT heard: second | third',
    'CUSTOMER fourth',
    'ASSISTANT heard: fourth',
  ]);
  expect(await getConversation(chat.owner, { conversationId: other.conversationId })).toMatchObject({
    unread: 0,
    typing: false,
  });
});

test('the same phone on two channels is one contact with a thread on each', async () => {
  const chat = await makeChat();
  const channelId = await anotherChannel(chat);
  const one = await chat.says('hello', { visitor: '79161234567', contact: { phone } });
  const two = await receiveMessage(chat.job, {
    channelId,
    externalContactId: '79161234567',
    externalMessageId: 'x1',
    text: 'hello there',
    sentAt: chat.clock.now(),
    contact: { phone },
  });
  expect(two.conversationId).not.toBe(one.conversationId);
  const { conversations } = await listConversations(chat.owner, {});
  expect(new Set(conversations.map(({ contact }) => contact.id)).size).toBe(1);
  expect(await contacts(chat)).toHaveLength(1);
});

test('a phone told later puts two contacts together, with the orders of both', async () => {
  const chat = await makeChat();
  const channelId = await anotherChannel(chat);
  const older = await chat.says('hello', { visitor: 'anna' });
  await chat.wait(1);
  await receiveMessage(chat.job, {
    channelId,
    externalContactId: '79161234567',
    externalMessageId: 'x1',
    text: 'hello there',
    sentAt: chat.clock.now(),
    contact: { phone, name: 'Anna' },
  });
  await chat.wait(1);
  await chat.says('my number', { visitor: 'anna', contact: { phone } });
  const { contact } = await getConversation(chat.owner, { conversationId: older.conversationId });
  expect(contact).toMatchObject({ phone, name: 'Anna' });
  expect(await contacts(chat)).toMatchObject([
    { id: contact.id, merged_into: null },
    { merged_into: contact.id },
  ]);
  const { conversations } = await listConversations(chat.owner, {});
  expect(conversations.map((one) => one.contact.id)).toEqual([contact.id, contact.id]);
});

test('twenty messages at once that name the same two ids make one contact and one thread', async () => {
  const chat = await makeChat();
  const received = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      chat.says(`message ${index}`, {
        visitor: index % 2 ? 'lid:9' : '79160000000',
        otherContactIds: [index % 2 ? '79160000000' : 'lid:9'],
        contact: { phone: '+79160000000' },
        messageId: `m${index}`,
      }),
    ),
  );
  expect(new Set(received.map(({ conversationId }) => conversationId)).size).toBe(1);
  expect(await contacts(chat)).toHaveLength(1);
  expect((await chat.thread()).filter(({ author }) => author === 'CUSTOMER')).toHaveLength(20);
});

test('twenty messages at once under two ids of people known apart put them together once', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('one', { visitor: 'a' });
  await chat.wait(1);
  await chat.says('two', { visitor: 'b' });
  await chat.wait(1);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      chat.says(`message ${index}`, {
        visitor: index % 2 ? 'a' : 'b',
        otherContactIds: index % 3 ? [index % 2 ? 'b' : 'a'] : [],
        messageId: `n${index}`,
      }),
    ),
  );
  const merged = (await contacts(chat)).filter((one) => (one as { merged_into: string | null }).merged_into);
  expect(merged).toHaveLength(1);
  const { messages } = await listMessages(chat.owner, { conversationId, limit: 200 });
  expect(lines(messages).filter((line) => line === 'SYSTEM contact-merged')).toHaveLength(1);
});

test('where a customer came from first is kept on them, and on the thread', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hi', { source: { kind: 'ad', id: '77', clickId: 'c1' } });
  await chat.says('again', { source: { kind: 'link', id: 'other' } });
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({
    source: { kind: 'ad', id: '77' },
    contact: { source: { kind: 'ad', clickId: 'c1' } },
  });
});
