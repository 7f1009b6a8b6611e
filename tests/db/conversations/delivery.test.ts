import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { webChatChannel } from '@/lib/channels/adapters/web-chat/web-chat-channel';
import { getConversation, replyAsHuman, sendMessage } from '@/lib/conversations';
import { AppError } from '@/lib/platform/errors/app-error';
import { echoTurns, lines, makeChat } from '@/tests/factories/conversations';

beforeEach(() => echoTurns());
afterEach(() => vi.restoreAllMocks());

const down = new AppError('unavailable', 'database-unavailable');

test('a reply whose channel is down for a while goes out later, and those behind it wait for it', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  const sent: string[] = [];
  const send = vi.spyOn(webChatChannel, 'send').mockImplementation(async (_, _to, part) => {
    if (send.mock.calls.length <= 3) throw down;
    sent.push(part.kind === 'text' ? part.text : part.kind);
    return { externalId: null };
  });
  for (const text of ['one', 'two', 'three']) await sendMessage(chat.job, { conversationId, text });
  await chat.wait(120);
  expect(sent.slice(0, 3)).toEqual(['one', 'two', 'three']);
  const outgoing = (await chat.thread()).filter(({ author }) => author === 'ASSISTANT');
  expect(new Set(outgoing.map(({ status }) => status))).toEqual(new Set(['SENT']));
});

test('a message the channel will never take is marked with the reason, the next one goes, and a person is called', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  vi.spyOn(webChatChannel, 'send').mockRejectedValueOnce(new AppError('invalid', 'message-too-long'));
  await sendMessage(chat.job, { conversationId, text: 'one' });
  await sendMessage(chat.job, { conversationId, text: 'two' });
  await chat.wait(1);
  const [, one, two, event] = await chat.thread();
  expect(one).toMatchObject({ status: 'FAILED', failure: 'message-too-long' });
  expect([two?.status, event?.text].toSorted()).toEqual(['SENT', 'delivery-failed'].toSorted());
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({ needsHuman: true });
});

test('a channel that stays down makes the message fail in the end, for everybody to see', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  vi.spyOn(webChatChannel, 'send').mockRejectedValue(down);
  await replyAsHuman(chat.owner, { conversationId, text: 'anybody there?' });
  await expect(chat.wait(24 * 3_600)).rejects.toThrow(AppError);
  const thread = await chat.thread();
  expect(lines(thread).at(-1)).toBe('SYSTEM delivery-failed');
  expect(thread.find(({ author }) => author === 'HUMAN')).toMatchObject({
    status: 'FAILED',
    failure: 'database-unavailable',
  });
});

test('what is to be said once is said once, however often and however parallel it is asked for', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  const told = await Promise.all(
    Array.from({ length: 8 }, () =>
      sendMessage(chat.job, { conversationId, text: 'Your order is confirmed.', once: 'confirmed ord_1' }),
    ),
  );
  expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  await sendMessage(chat.job, { conversationId, text: 'Another order.', once: 'confirmed ord_2' });
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER hello',
    'ASSISTANT Your order is confirmed.',
    'ASSISTANT Another order.',
  ]);
});
