import { expect, test } from 'vitest';
import {
  assignConversation,
  closeConversation,
  countInbox,
  handBack,
  type ListConversations,
  listConversations,
  markRead,
  replyAsHuman,
  setPaymentStatus,
} from '@/lib/conversations';
import { type MadeChat, makeChat } from '@/tests/factories/conversations';
import { makeCompany } from '@/tests/factories/make-company';

/** The visitors whose conversations are listed, in the order of the list. */
async function listed(chat: MadeChat, names: Readonly<Record<string, string>>, filter: ListConversations) {
  const { conversations } = await listConversations(chat.owner, filter);
  return conversations.map(({ id }) => names[id]);
}

/** Five customers: one paid, one held by a person, one assigned and closed, one unread, one read. */
async function busyChat() {
  const chat = await makeChat();
  const ids: Record<string, string> = {};
  for (const visitor of ['paid', 'held', 'closed', 'unread', 'read']) {
    chat.clock.moveBy(60_000);
    ids[visitor] = (await chat.says(`I am ${visitor}`, { visitor })).conversationId;
  }
  const id = (name: string) => ids[name] ?? '';
  for (const name of ['paid', 'held', 'read']) await markRead(chat.owner, { conversationId: id(name) });
  chat.clock.moveBy(1_000);
  await setPaymentStatus(chat.job, { conversationId: id('paid'), status: 'paid' });
  await replyAsHuman(chat.owner, { conversationId: id('held'), text: 'one moment' });
  await closeConversation(chat.owner, { conversationId: id('closed'), outcome: 'SPAM' });
  const names = Object.fromEntries(Object.entries(ids).map(([name, one]) => [one, name]));
  return { chat, id, names };
}

test('filters hold together, and what is left out does not matter', async () => {
  const { chat, names, id } = await busyChat();
  const show = (filter: ListConversations) => listed(chat, names, filter);
  expect(await show({})).toEqual(['held', 'read', 'unread', 'closed', 'paid']);
  expect(await show({ status: 'open' })).toEqual(['held', 'read', 'unread', 'paid']);
  expect(await show({ status: 'closed' })).toEqual(['closed']);
  expect(await show({ status: 'human' })).toEqual(['held']);
  expect(await show({ status: 'assistant' })).toEqual(['read', 'unread', 'paid']);
  expect(await show({ filter: 'unread' })).toEqual(['unread']);
  expect(await show({ payment: 'paid' })).toEqual(['paid']);
  expect(await show({ outcome: 'SPAM' })).toEqual(['closed']);
  expect(await show({ assignee: 'me' })).toEqual(['held']);
  expect(await show({ assignee: 'nobody', status: 'open' })).toEqual(['read', 'unread', 'paid']);
  expect(await show({ channel: chat.channel.id, payment: 'paid', status: 'assistant' })).toEqual(['paid']);
  expect(await show({ channel: 'chn_other' })).toEqual([]);
  expect(await show({ payment: 'paid', filter: 'unread' })).toEqual([]);
  await assignConversation(chat.owner, { conversationId: id('read'), assigneeId: chat.company.ownerId });
  expect(await show({ assignee: chat.company.ownerId })).toEqual(['held', 'read']);
});

test('days are the company’s: a message shortly before midnight in Berlin belongs to that day', async () => {
  const chat = await makeChat({ timeZone: 'Europe/Berlin' });
  chat.clock.moveTo(new Date('2026-03-02T22:30:00Z'));
  await chat.says('before midnight', { visitor: 'early' });
  chat.clock.moveBy(60 * 60_000);
  await chat.says('after midnight', { visitor: 'late' });
  const previews = async (filter: ListConversations) =>
    (await listConversations(chat.owner, filter)).conversations.map((one) => one.lastMessagePreview);
  expect(await previews({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['before midnight']);
  expect(await previews({ from: '2026-03-03' })).toEqual(['after midnight']);
  expect(await previews({ to: '2026-03-01' })).toEqual([]);
});

test('pages of a filtered list follow each other without a gap or a repetition', async () => {
  const chat = await makeChat();
  for (let number = 0; number < 7; number += 1) {
    // Two at the same moment: the id decides.
    if (number % 2 === 0) chat.clock.moveBy(1_000);
    await chat.says(`number ${number}`, { visitor: `visitor-${number}` });
  }
  const all = (await listConversations(chat.owner, { status: 'open' })).conversations.map(({ id }) => id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConversations(chat.owner, { status: 'open', limit: 2, ...(cursor && { cursor }) });
    seen.push(...page.conversations.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(all);
  expect(new Set(seen).size).toBe(7);
});

test('counts say how many wait, are unread, and are mine and open', async () => {
  const { chat, id } = await busyChat();
  expect(await countInbox(chat.owner)).toMatchObject({ waiting: 0, unread: 1, mine: 1 });
  await chat.says('are you there?', { visitor: 'held' });
  expect(await countInbox(chat.owner)).toMatchObject({ waiting: 1, unread: 2, mine: 1 });
  await handBack(chat.owner, { conversationId: id('held') });
  await closeConversation(chat.owner, { conversationId: id('held'), outcome: 'ANSWERED' });
  expect(await countInbox(chat.owner)).toMatchObject({ waiting: 0, unread: 1, mine: 0 });
  const other = await makeCompany();
  expect(await countInbox(other.owner)).toMatchObject({ waiting: 0, unread: 0, mine: 0 });
});
