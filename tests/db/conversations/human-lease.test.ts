import { beforeEach, expect, test } from 'vitest';
import {
  askForHuman,
  getConversation,
  handBack,
  listConversations,
  markRead,
  replyAsHuman,
} from '@/lib/conversations';
import { echoTurns, lines, makeChat } from '@/tests/factories/conversations';

beforeEach(() => echoTurns());

test('a person who answers silences the assistant until they hand back, and each step is in the thread', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  await chat.wait(1);
  await replyAsHuman(chat.owner, { conversationId, text: 'Ann here' });
  await replyAsHuman(chat.owner, { conversationId, text: 'what size?' });
  await chat.wait(60);
  const late = await chat.says('42');
  expect(late.turnId).toBeNull();
  await chat.wait(60);
  const held = await getConversation(chat.owner, { conversationId });
  expect(held).toMatchObject({ humanReason: 'HUMAN_REPLIED', needsHuman: true, unread: 1, typing: false });
  const back = await handBack(chat.owner, { conversationId });
  expect(back).toMatchObject({ humanSince: null, humanReason: null, needsHuman: false, typing: true });
  await handBack(chat.owner, { conversationId });
  await chat.wait(10);
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER hello',
    'SYSTEM human-took-over',
    'HUMAN Ann here',
    'HUMAN what size?',
    'CUSTOMER 42',
    'SYSTEM handed-back',
    'ASSISTANT heard: 42',
  ]);
});

test('a person who answers while the assistant is at it has the last word', async () => {
  const chat = await makeChat();
  echoTurns(async () => {
    const { conversations } = await listConversations(chat.owner, {});
    await replyAsHuman(chat.owner, { conversationId: conversations[0]?.id ?? '', text: 'I take this' });
  });
  await chat.says('hello');
  await chat.wait(30);
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER hello',
    'SYSTEM human-took-over',
    'HUMAN I take this',
  ]);
});

test('what a person has answered is not answered again after handing back', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  await replyAsHuman(chat.owner, { conversationId, text: 'done' });
  await handBack(chat.owner, { conversationId });
  await chat.wait(60);
  expect(lines(await chat.thread()).at(-1)).toBe('SYSTEM handed-back');
  await chat.says('one more thing');
  await chat.wait(10);
  expect(lines(await chat.thread()).at(-1)).toBe('ASSISTANT heard: one more thing');
});

test('the assistant that calls a person still says so, then is silent; what it missed is answered when handed back', async () => {
  const chat = await makeChat();
  let asked = false;
  echoTurns(async (ctx) => {
    if (asked) return;
    asked = true;
    const { conversations } = await listConversations(chat.owner, {});
    const conversationId = conversations[0]?.id ?? '';
    await chat.says('are you there?');
    await askForHuman(ctx, { conversationId, reason: 'ASKED_BY_CUSTOMER' });
    await askForHuman(ctx, { conversationId, reason: 'ASKED_BY_CUSTOMER' });
  });
  const { conversationId } = await chat.says('a person, please');
  await chat.wait(30);
  await chat.says('still waiting');
  await chat.wait(30);
  const waiting = await listConversations(chat.owner, { filter: 'waiting' });
  expect(waiting.conversations).toMatchObject([{ id: conversationId, humanReason: 'ASKED_BY_CUSTOMER' }]);
  await handBack(chat.owner, { conversationId });
  await chat.wait(30);
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER a person, please',
    'CUSTOMER are you there?',
    'SYSTEM human-asked-by-customer',
    'ASSISTANT heard: a person, please',
    'CUSTOMER still waiting',
    'SYSTEM handed-back',
    'ASSISTANT heard: are you there? | still waiting',
  ]);
});

test('reading clears the count of unread messages', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('one');
  await chat.says('two');
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({ unread: 2 });
  await markRead(chat.owner, { conversationId });
  expect((await listConversations(chat.owner, { filter: 'unread' })).conversations).toEqual([]);
});
