import { beforeEach, expect, test } from 'vitest';
import {
  askForHuman,
  extendLease,
  getConversation,
  handBack,
  listConversations,
  markRead,
  receiveEcho,
  replyAsHuman,
  updateConversationSettings,
} from '@/lib/conversations';
import { callsOf, echoTurns, lines, type MadeChat, makeChat } from '@/tests/factories/conversations';

beforeEach(() => echoTurns());

const minute = 60;

const writesOnPhone = (chat: MadeChat, text: string, sentAt = chat.clock.now()) =>
  receiveEcho(chat.job, {
    channelId: chat.channel.id,
    externalContactId: 'anna',
    otherContactIds: [],
    externalMessageId: `phone-${text}`,
    text,
    sentAt,
    contact: {},
    attachments: [],
  });

test('a person who answers from the phone silences the assistant; the timer gives the conversation back, and what was missed is answered', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  await writesOnPhone(chat, 'Ann here');
  await writesOnPhone(chat, 'Ann here');
  await chat.wait(20 * minute);
  await chat.says('42');
  await chat.wait(5 * minute);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({
    humanReason: 'HUMAN_REPLIED',
    humanUntil: new Date('2026-03-02T10:30:00Z'),
  });
  await chat.wait(6 * minute);
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER hello',
    'HUMAN Ann here',
    'SYSTEM human-took-over-on-phone',
    'CUSTOMER 42',
    'SYSTEM handed-back-by-timer',
    'ASSISTANT heard: 42',
  ]);
  expect((await chat.thread())[1]).toMatchObject({ writtenOn: 'phone', status: 'SENT' });
});

test('each word of a person begins the time anew, from the inbox or the phone', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  await replyAsHuman(chat.owner, { conversationId, text: 'one' });
  await chat.wait(20 * minute);
  await writesOnPhone(chat, 'two');
  await chat.wait(20 * minute);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({
    humanReason: 'HUMAN_REPLIED',
  });
  await chat.wait(11 * minute);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({ humanSince: null });
});

test('what was written on the phone long ago and told only now is shown, and holds nothing', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  await writesOnPhone(chat, 'yesterday', new Date(chat.clock.now().getTime() - 24 * 3_600_000));
  expect(lines(await chat.thread())).toEqual(['CUSTOMER hello', 'HUMAN yesterday']);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({ humanSince: null });
});

test('a customer who asked for a person waits until one comes, however long that takes', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  await askForHuman(chat.job, { conversationId, reason: 'ASKED_BY_CUSTOMER' });
  await chat.wait(24 * 60 * minute);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({
    humanReason: 'ASKED_BY_CUSTOMER',
    humanUntil: null,
    needsHuman: true,
  });
  await replyAsHuman(chat.owner, { conversationId, text: 'here I am' });
  await chat.wait(31 * minute);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({ humanSince: null });
});

test('the time is the company’s to choose, and can be made longer or endless for one conversation', async () => {
  const chat = await makeChat();
  await updateConversationSettings(chat.owner, { humanMinutes: 10 });
  const { conversationId } = await chat.says('hello');
  await replyAsHuman(chat.owner, { conversationId, text: 'one' });
  await extendLease(chat.owner, { conversationId, minutes: 60 });
  await chat.wait(50 * minute);
  expect((await getConversation(chat.owner, { conversationId })).humanSince).not.toBeNull();
  const endless = await extendLease(chat.owner, { conversationId, minutes: null });
  expect(endless.humanUntil).toBeNull();
  await chat.wait(500 * minute);
  expect((await getConversation(chat.owner, { conversationId })).humanSince).not.toBeNull();
  await handBack(chat.owner, { conversationId });
  const untouched = await extendLease(chat.owner, { conversationId, minutes: 5 });
  expect(untouched).toMatchObject({ humanSince: null, humanUntil: null });
});

test('a customer who writes to a person nobody looks after is told about once; looking or answering ends it', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  await replyAsHuman(chat.owner, { conversationId, text: 'one' });
  await chat.says('are you there?');
  await markRead(chat.owner, { conversationId });
  await chat.wait(3 * minute);
  expect(callsOf(conversationId)).toEqual([]);
  await chat.says('and now?');
  await chat.wait(minute);
  await chat.says('hello?');
  await chat.wait(5 * minute);
  expect(callsOf(conversationId)).toEqual(['customer-waits']);
  await replyAsHuman(chat.owner, { conversationId, text: 'yes' });
  await chat.says('thanks');
  await chat.wait(3 * minute);
  expect(callsOf(conversationId)).toEqual(['customer-waits', 'customer-waits']);
});

test('a person called twice for the same reason is called once', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  for (let time = 0; time < 3; time += 1) {
    await askForHuman(chat.job, { conversationId, reason: 'ASSISTANT_UNSURE' });
  }
  await chat.wait(1);
  expect(callsOf(conversationId)).toEqual(['assistant-unsure']);
  expect((await listConversations(chat.owner, { filter: 'waiting' })).conversations).toHaveLength(1);
});
