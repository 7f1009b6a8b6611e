import { beforeEach, expect, test } from 'vitest';
import { webChatChannel } from '@/lib/channels/adapters/web-chat/web-chat-channel';
import {
  deliverMessage,
  getConversation,
  type Message,
  receiveEcho,
  replyAsHuman,
  resendMessage,
  sendMessage,
} from '@/lib/conversations';
import { AppError } from '@/lib/platform/errors/app-error';
import { callsOf, echoTurns, lines, type MadeChat, makeChat } from '@/tests/factories/conversations';
import { pretendMessenger, wordsOf } from '@/tests/factories/pretend-messenger';
import { ownerClient } from '@/tests/setup/owner-client';

beforeEach(() => echoTurns());

const uncertain = new AppError('conflict', 'delivery-uncertain');
/** The process dies in the middle of a call: nothing after it is written down. */
const death = new Error('killed');

const outgoing = async (chat: MadeChat): Promise<Message[]> =>
  (await chat.thread()).filter(({ author }) => author === 'ASSISTANT' || author === 'HUMAN');

/** Runs a delivery whose worker dies during the call: what it would have written afterwards is taken back. */
async function dieWhileSending(chat: MadeChat, message: Message): Promise<void> {
  await deliverMessage(chat.job, { messageId: message.id });
  const owner = await ownerClient();
  await owner.query(
    `update outgoing_part set state = 'SENDING', external_id = null, sent_at = null, failure = null where message_id = $1`,
    [message.id],
  );
  await owner.query(`update message set status = 'SENDING', sent_at = null, failure = null where id = $1`, [
    message.id,
  ]);
}

test('a call cut off by a crash is not made again where it could arrive twice: the thread says so and a person is called', async () => {
  const messenger = pretendMessenger();
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  const message = await sendMessage(chat.job, { conversationId, text: 'one' });
  await dieWhileSending(chat, message);
  await sendMessage(chat.job, { conversationId, text: 'two' });
  await chat.wait(10);
  expect(wordsOf(messenger.sent)).toEqual(['one', 'two']);
  expect(await outgoing(chat)).toMatchObject([
    { text: 'one', status: 'FAILED', failure: 'delivery-uncertain' },
    { text: 'two', status: 'SENT', failure: null },
  ]);
  expect(lines(await chat.thread())).toContain('SYSTEM delivery-uncertain');
  expect(callsOf(conversationId)).toEqual(['delivery-uncertain']);
});

test('where the same part arrives once however often it is handed over, a call cut off is made again', async () => {
  const messenger = pretendMessenger({ repeatable: true });
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  const message = await sendMessage(chat.job, { conversationId, text: 'one' });
  await dieWhileSending(chat, message);
  await chat.wait(10);
  expect(messenger.sent.map(({ key }) => key)).toEqual([`${message.id}:0`, `${message.id}:0`]);
  expect(await outgoing(chat)).toMatchObject([{ status: 'SENT' }]);
});

test('a call of which nobody knows the end counts as sent only once an echo proves that it arrived', async () => {
  const messenger = pretendMessenger();
  messenger.next.push(uncertain);
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  await sendMessage(chat.job, { conversationId, text: 'Your order is ready.' });
  await chat.wait(60);
  expect(await outgoing(chat)).toMatchObject([{ status: 'FAILED', failure: 'delivery-uncertain' }]);
  expect(messenger.calls()).toBe(1);
  await receiveEcho(chat.job, {
    channelId: chat.channel.id,
    externalContactId: 'anna',
    otherContactIds: [],
    externalMessageId: 'late-1',
    text: 'Your  order is ready.',
    sentAt: chat.clock.now(),
    contact: {},
    attachments: [],
  });
  expect(await outgoing(chat)).toMatchObject([{ author: 'ASSISTANT', status: 'SENT', failure: null }]);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({ humanSince: null });
});

test('a channel that is busy says when to come again; nothing overtakes what waits', async () => {
  const messenger = pretendMessenger();
  messenger.next.push(new AppError('limit', 'channel-too-fast', { retryAfter: 40 }));
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  await sendMessage(chat.job, { conversationId, text: 'one' });
  await chat.wait(30);
  expect(messenger.sent).toEqual([]);
  expect(await outgoing(chat)).toMatchObject([{ status: 'QUEUED' }]);
  await sendMessage(chat.job, { conversationId, text: 'two' });
  await chat.wait(30);
  expect(wordsOf(messenger.sent)).toEqual(['one', 'two']);
});

test('an unexpected failure of an adapter is not repeated blindly', async () => {
  const messenger = pretendMessenger();
  messenger.next.push(death);
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  await sendMessage(chat.job, { conversationId, text: 'one' });
  await chat.wait(60);
  expect(messenger.calls()).toBe(1);
  expect(await outgoing(chat)).toMatchObject([{ status: 'FAILED', failure: 'delivery-uncertain' }]);
});

test('a customer who blocked us is not called about, and nothing more of the assistant is tried until they write', async () => {
  const messenger = pretendMessenger();
  messenger.next.push(new AppError('forbidden', 'contact-blocked'));
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  await sendMessage(chat.job, { conversationId, text: 'one' });
  await sendMessage(chat.job, { conversationId, text: 'two' });
  await chat.wait(60);
  expect(messenger.calls()).toBe(1);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({
    blocked: true,
    needsHuman: false,
  });
  await chat.says('sorry, back again');
  await chat.wait(10);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({ blocked: false });
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER hello',
    'ASSISTANT one',
    'ASSISTANT two',
    'SYSTEM customer-blocked',
    'CUSTOMER sorry, back again',
    'SYSTEM customer-unblocked',
    'ASSISTANT heard: sorry, back again',
  ]);
  expect((await outgoing(chat)).map(({ failure }) => failure)).toEqual([
    'contact-blocked',
    'contact-blocked',
    null,
  ]);
});

test('without access to the account messages wait for it, and the channel is known to be broken', async () => {
  const messenger = pretendMessenger();
  messenger.next.push(new AppError('unauthenticated', 'channel-access-lost'));
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  await sendMessage(chat.job, { conversationId, text: 'one' });
  await chat.wait(60);
  expect(await outgoing(chat)).toMatchObject([{ status: 'QUEUED' }]);
  const owner = await ownerClient();
  const { rows } = await owner.query('select status, status_reason from channel where id = $1', [
    chat.channel.id,
  ]);
  expect(rows).toEqual([{ status: 'BROKEN', status_reason: 'access-lost' }]);
  await chat.wait(600);
  expect(wordsOf(messenger.sent)).toEqual(['one']);
});

test('the pace of a channel is kept, for one customer and for the whole account, without losing order', async () => {
  const messenger = pretendMessenger({ pause: { contactMs: 6_000, accountMs: 1_000 } });
  const calls: { who: string; at: number }[] = [];
  const chat = await makeChat();
  const before = webChatChannel.send;
  Object.assign(webChatChannel, {
    send: async (...call: Parameters<typeof before>) => {
      calls.push({ who: call[1].externalContactId, at: chat.clock.now().getTime() });
      return before(...call);
    },
  });
  for (const visitor of ['anna', 'boris', 'clara']) {
    const { conversationId } = await chat.says('hello', { visitor, automatic: true });
    for (const text of ['one', 'two', 'three']) {
      await sendMessage(chat.job, { conversationId, text: `${visitor} ${text}` });
    }
  }
  await chat.wait(120);
  expect(calls).toHaveLength(9);
  const leastGap = (made: typeof calls) =>
    Math.min(...made.slice(1).map(({ at }, index) => at - (made[index]?.at ?? 0)));
  expect(leastGap(calls)).toBeGreaterThanOrEqual(1_000);
  for (const made of Map.groupBy(calls, ({ who }) => who).values()) {
    expect(made).toHaveLength(3);
    expect(leastGap(made)).toBeGreaterThanOrEqual(6_000);
  }
  for (const visitor of ['anna', 'boris', 'clara']) {
    expect(wordsOf(messenger.sent).filter((text) => text.startsWith(visitor))).toEqual(
      ['one', 'two', 'three'].map((text) => `${visitor} ${text}`),
    );
  }
});

test('a message of several parts whose second is refused fails; sent again, only what is missing leaves', async () => {
  const messenger = pretendMessenger({ textLength: 20 });
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  messenger.next.push(async () => {}, new AppError('invalid', 'channel-refused'));
  const { id } = await replyAsHuman(chat.owner, {
    conversationId,
    text: 'The first sentence. The second one. And a third one.',
  });
  await chat.wait(10);
  expect(wordsOf(messenger.sent)).toEqual(['The first sentence.']);
  expect(await outgoing(chat)).toMatchObject([{ status: 'FAILED', failure: 'channel-refused' }]);
  await resendMessage(chat.owner, { messageId: id });
  await chat.wait(10);
  expect(wordsOf(messenger.sent)).toEqual(['The first sentence.', 'The second one.', 'And a third one.']);
  expect(await outgoing(chat)).toMatchObject([{ status: 'SENT', failure: null }]);
  await expect(resendMessage(chat.owner, { messageId: id })).rejects.toMatchObject({
    key: 'message-not-failed',
  });
});

test('what is said when is told to the channel: who it answers, who wrote it, and in which language', async () => {
  const messenger = pretendMessenger();
  const chat = await makeChat({ language: 'ru' });
  const { conversationId } = await chat.says('hello', {
    automatic: true,
    messageId: 'm1',
    replyData: { inReplyTo: '<1@example.com>' },
    subject: 'A question',
  });
  await replyAsHuman(chat.owner, { conversationId, text: 'Hi' });
  await chat.wait(1);
  expect(messenger.recipients).toMatchObject([
    {
      externalContactId: 'anna',
      answering: { externalMessageId: 'anna:m1', replyData: { inReplyTo: '<1@example.com>' } },
      subject: 'A question',
      byHuman: true,
      windowOver: false,
      language: 'ru',
      companyName: 'Test shop',
    },
  ]);
});
