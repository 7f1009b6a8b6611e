import { beforeEach, expect, test } from 'vitest';
import {
  type Message,
  type ReceiveReceipt,
  receiveEcho,
  receiveReceipt,
  sendMessage,
} from '@/lib/conversations';
import { callsOf, echoTurns, lines, type MadeChat, makeChat } from '@/tests/factories/conversations';
import { pretendMessenger } from '@/tests/factories/pretend-messenger';

beforeEach(() => echoTurns());

const told = (chat: MadeChat, receipt: Partial<ReceiveReceipt> & Pick<ReceiveReceipt, 'status'>) =>
  receiveReceipt(chat.job, {
    channelId: chat.channel.id,
    externalMessageIds: [],
    at: chat.clock.now(),
    ...receipt,
  });

/** A chat whose customer has been sent these, out-1 and on. */
async function chatWithSent(...texts: string[]): Promise<{ chat: MadeChat; conversationId: string }> {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  for (const text of texts) await sendMessage(chat.job, { conversationId, text });
  await chat.wait(5);
  return { chat, conversationId };
}

const statuses = async (chat: MadeChat): Promise<Message['status'][]> =>
  (await chat.thread()).filter(({ author }) => author === 'ASSISTANT').map(({ status }) => status);

test('a message is delivered and read as the channel tells, and never goes back', async () => {
  pretendMessenger();
  const { chat } = await chatWithSent('one', 'two');
  await told(chat, { status: 'DELIVERED', externalMessageIds: ['out-1', 'out-2'] });
  expect(await statuses(chat)).toEqual(['DELIVERED', 'DELIVERED']);
  await told(chat, { status: 'READ', externalMessageIds: ['out-1'] });
  await told(chat, { status: 'DELIVERED', externalMessageIds: ['out-1'] });
  await told(chat, { status: 'SENT', externalMessageIds: ['out-1'] });
  await told(chat, { status: 'FAILED', externalMessageIds: ['out-1'], reason: 'channel-unreachable' });
  expect(await statuses(chat)).toEqual(['READ', 'DELIVERED']);
});

test('a mark up to a moment counts for everything sent before it, and for nothing after', async () => {
  pretendMessenger();
  const { chat, conversationId } = await chatWithSent('one', 'two');
  const at = chat.clock.now();
  await chat.wait(60);
  await sendMessage(chat.job, { conversationId, text: 'three' });
  await chat.wait(5);
  await told(chat, { status: 'READ', upTo: { externalContactId: 'anna', at } });
  await told(chat, { status: 'READ', upTo: { externalContactId: 'nobody', at } });
  expect(await statuses(chat)).toEqual(['READ', 'READ', 'SENT']);
});

test('what is told before the answer of its call is kept and counts as soon as the number is known', async () => {
  const messenger = pretendMessenger();
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  messenger.next.push(async () => {
    await told(chat, { status: 'READ', externalMessageIds: ['out-1'] });
    await told(chat, { status: 'DELIVERED', externalMessageIds: ['out-1'] });
  });
  await sendMessage(chat.job, { conversationId, text: 'one' });
  await chat.wait(5);
  expect(await statuses(chat)).toEqual(['READ']);
});

test('a message of several parts is read when all of them are', async () => {
  pretendMessenger({ textLength: 12 });
  const { chat } = await chatWithSent('One of two. Two of two.');
  await told(chat, { status: 'READ', externalMessageIds: ['out-1'] });
  expect(await statuses(chat)).toEqual(['SENT']);
  await told(chat, { status: 'DELIVERED', externalMessageIds: ['out-2'] });
  expect(await statuses(chat)).toEqual(['DELIVERED']);
  await told(chat, { status: 'READ', externalMessageIds: ['out-2'] });
  expect(await statuses(chat)).toEqual(['READ']);
});

test('a message that the channel took and could not deliver fails with its reason, and a person is called once', async () => {
  pretendMessenger();
  const { chat, conversationId } = await chatWithSent('one');
  for (let time = 0; time < 3; time += 1) {
    await told(chat, { status: 'FAILED', externalMessageIds: ['out-1'], reason: 'window-over' });
  }
  await chat.wait(5);
  const thread = await chat.thread();
  expect(thread[1]).toMatchObject({ status: 'FAILED', failure: 'window-over' });
  expect(lines(thread).filter((line) => line === 'SYSTEM delivery-failed')).toHaveLength(1);
  expect(callsOf(conversationId)).toEqual(['delivery-failed']);
});

test('an echo of our own call, told before its answer, is no person: the assistant stays, nothing is shown twice', async () => {
  const messenger = pretendMessenger();
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  const echo = (text: string) =>
    receiveEcho(chat.job, {
      channelId: chat.channel.id,
      externalContactId: 'anna',
      otherContactIds: [],
      externalMessageId: `out-${messenger.sent.length}`,
      text,
      sentAt: chat.clock.now(),
      contact: {},
      attachments: [],
    });
  messenger.next.push(
    // As it was sent, and as a messenger that changes what it is given would tell it.
    () => echo('The first.'),
    () => echo('*The second, in bold.*'),
  );
  await sendMessage(chat.job, { conversationId, text: 'The first.' });
  await sendMessage(chat.job, { conversationId, text: 'The second.' });
  await chat.wait(5);
  await echo('The second.');
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER hello',
    'ASSISTANT The first.',
    'ASSISTANT The second.',
  ]);
  expect(await statuses(chat)).toEqual(['SENT', 'SENT']);
  const answered = await chat.says('anybody?');
  expect(answered.turnId).not.toBeNull();
});
