import { beforeEach, expect, test } from 'vitest';
import {
  getConversation,
  receiveBlocked,
  receiveDeletion,
  receiveEdit,
  receiveReaction,
  sendMessage,
} from '@/lib/conversations';
import { echoTurns, lines, makeChat } from '@/tests/factories/conversations';
import { pretendMessenger } from '@/tests/factories/pretend-messenger';

beforeEach(() => echoTurns());

test('an edit before the answer changes what is answered; after it, only what is shown', async () => {
  const chat = await makeChat();
  await chat.says('red roses', { messageId: 'm1' });
  const edit = (text: string) => {
    const at = chat.clock.now();
    return receiveEdit(chat.job, {
      channelId: chat.channel.id,
      externalMessageId: 'anna:m1',
      text,
      at,
    });
  };
  await chat.wait(2);
  await edit('white roses');
  await chat.wait(10);
  await edit('yellow roses');
  await chat.wait(60);
  const thread = await chat.thread();
  expect(lines(thread)).toEqual(['CUSTOMER yellow roses', 'ASSISTANT heard: white roses']);
  expect(thread[0]?.editedAt).toEqual(new Date('2026-03-02T10:00:12Z'));
});

test('what is taken back before the answer is not answered, and leaves an empty row', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('oops', {
    messageId: 'm1',
    attachments: [{ kind: 'place', latitude: 1, longitude: 2 }],
  });
  await chat.says('roses?', { messageId: 'm2' });
  const takeBack = (id: string) =>
    receiveDeletion(chat.job, {
      channelId: chat.channel.id,
      externalMessageId: `anna:${id}`,
      at: chat.clock.now(),
    });
  await takeBack('m1');
  await takeBack('m1');
  await chat.wait(10);
  expect(lines(await chat.thread())).toEqual(['CUSTOMER ', 'CUSTOMER roses?', 'ASSISTANT heard: roses?']);
  expect((await chat.thread())[0]).toMatchObject({ attachments: [], deletedAt: expect.any(Date) });
  await chat.says('all gone', { messageId: 'm3' });
  await takeBack('m3');
  await takeBack('nobody-knows-it');
  await chat.wait(60);
  expect(lines(await chat.thread()).at(-1)).toBe('CUSTOMER ');
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({
    typing: false,
    lastMessagePreview: '',
  });
});

test('each side has one sign under a message, theirs or ours, and can take it back', async () => {
  pretendMessenger();
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { messageId: 'm1', automatic: true });
  await sendMessage(chat.job, { conversationId, text: 'welcome' });
  await chat.wait(1);
  const react = (externalMessageId: string, by: 'CUSTOMER' | 'COMPANY', emoji: string | null) =>
    receiveReaction(chat.job, {
      channelId: chat.channel.id,
      externalMessageId,
      by,
      emoji,
      at: chat.clock.now(),
    });
  await react('anna:m1', 'COMPANY', '👍');
  await react('out-1', 'CUSTOMER', '❤️');
  await react('out-1', 'CUSTOMER', '🔥');
  await react('out-1', 'COMPANY', '👀');
  await react('out-1', 'COMPANY', null);
  await react('unknown', 'CUSTOMER', '👍');
  expect((await chat.thread()).map(({ reactions }) => reactions)).toEqual([
    [{ by: 'COMPANY', emoji: '👍' }],
    [{ by: 'CUSTOMER', emoji: '🔥' }],
  ]);
});

test('a customer who blocks us and lets us in again is marked each time, once', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  const block = (blocked: boolean, externalContactId = 'anna') =>
    receiveBlocked(chat.job, {
      channelId: chat.channel.id,
      externalContactId,
      blocked,
      at: chat.clock.now(),
    });
  await block(true);
  await block(true);
  await block(true, 'stranger');
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({ blocked: true });
  await block(false);
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER hello',
    'SYSTEM customer-blocked',
    'SYSTEM customer-unblocked',
  ]);
});
