import { expect, test } from 'vitest';
import {
  addNote,
  assignConversation,
  closeConversation,
  countInbox,
  deleteNote,
  deleteSnippet,
  eraseThreads,
  forgetContact,
  getContactCard,
  getContactRecord,
  getConversation,
  getCustomerThread,
  listMessages,
  listNotes,
  listSnippets,
  pruneHistory,
  reopenConversation,
  replyAsHuman,
  saveSnippet,
  showPresence,
  suggestOutcome,
  updateConversationSettings,
} from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import type { LiveEvent } from '@/lib/platform/db/live-event';
import { subscribe } from '@/lib/platform/db/live-events';
import { newId } from '@/lib/platform/new-id';
import { echoTurns, lines, makeChat } from '@/tests/factories/conversations';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const colleagueOf = (ctx: Ctx): Ctx => ({
  ...ctx,
  actor: { kind: 'staff', userId: newId('usr'), role: 'MANAGER' },
});

test('whoever answers first looks after a conversation; it can be given to anybody of the company, and to nobody', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  const assignee = async () => (await getConversation(chat.owner, { conversationId })).assigneeId;
  expect(await assignee()).toBeNull();
  const colleague = colleagueOf(chat.owner);
  await replyAsHuman(colleague, { conversationId, text: 'hi' });
  const first = await assignee();
  await replyAsHuman(chat.owner, { conversationId, text: 'hi from me too' });
  expect(await assignee()).toBe(first);
  await assignConversation(chat.owner, { conversationId, assigneeId: chat.company.ownerId });
  expect(await assignee()).toBe(chat.company.ownerId);
  const stranger = await makeCompany();
  await expect(
    assignConversation(chat.owner, { conversationId, assigneeId: stranger.ownerId }),
  ).rejects.toMatchObject({ code: 'invalid', key: 'assignee-unknown' });
  await assignConversation(chat.owner, { conversationId, assigneeId: null });
  expect(await assignee()).toBeNull();
});

test('a closed conversation waits for nobody, and is open and the assistant’s when the customer writes again', async () => {
  const chat = await makeChat();
  echoTurns();
  const { conversationId } = await chat.says('do you have it in red?');
  await replyAsHuman(chat.owner, { conversationId, text: 'no' });
  await chat.says('pity');
  const now = () => getConversation(chat.owner, { conversationId });
  expect(await now()).toMatchObject({ status: 'HUMAN', needsHuman: true, unread: 1 });
  const end = { outcome: 'NOT_SOLD', reason: 'NOT_AVAILABLE', note: 'wanted\nred' } as const;
  await closeConversation(chat.owner, { conversationId, ...end });
  expect(await now()).toMatchObject({
    status: 'CLOSED',
    outcome: 'NOT_SOLD',
    outcomeReason: 'NOT_AVAILABLE',
    outcomeNote: 'wanted\nred',
    needsHuman: false,
    unread: 0,
    humanSince: null,
  });
  expect(lines(await chat.thread()).at(-1)).toBe('SYSTEM closed\nNOT_SOLD\nNOT_AVAILABLE\nwanted red');
  await chat.says('and in blue?');
  expect(await now()).toMatchObject({ status: 'ASSISTANT', outcome: 'NOT_SOLD', unread: 1 });
  await chat.wait(10);
  // What was said before it was closed is not answered any more.
  expect(lines(await chat.thread()).at(-1)).toBe('ASSISTANT heard: and in blue?');
});

test('closing drops the answer under way; a machine’s message does not open, a person’s answer does', async () => {
  const chat = await makeChat();
  echoTurns();
  const { conversationId } = await chat.says('win a prize!!!');
  await closeConversation(chat.owner, { conversationId, outcome: 'SPAM' });
  await chat.wait(10);
  expect(lines(await chat.thread()).filter((line) => line.startsWith('ASSISTANT'))).toEqual([]);
  const status = async () => (await getConversation(chat.owner, { conversationId })).status;
  await chat.says('I am out of office', { automatic: true });
  expect(await status()).toBe('CLOSED');
  await replyAsHuman(chat.owner, { conversationId, text: 'sorry, a mistake' });
  expect(await status()).toBe('HUMAN');
  await closeConversation(chat.owner, { conversationId, outcome: 'OTHER' });
  await reopenConversation(chat.owner, { conversationId });
  expect(await status()).toBe('ASSISTANT');
  await expect(
    closeConversation(chat.owner, { conversationId, outcome: 'SOLD', reason: 'OTHER' }),
  ).rejects.toMatchObject({ code: 'invalid', field: 'reason' });
  expect(await suggestOutcome(chat.owner, { conversationId })).toEqual({ outcome: null, reason: null });
});

test('the customer sees nothing of closing, notes and assignment', async () => {
  const chat = await makeChat();
  echoTurns();
  const { conversationId } = await chat.says('hello');
  await addNote(chat.owner, { conversationId, text: 'a difficult customer' });
  await assignConversation(chat.owner, { conversationId, assigneeId: chat.company.ownerId });
  await closeConversation(chat.owner, { conversationId, outcome: 'OTHER', note: 'rude' });
  await reopenConversation(chat.owner, { conversationId });
  await chat.wait(10);
  const visitor: Ctx = { ...chat.job, actor: { kind: 'visitor', visitorId: 'anna' } };
  const seen = await getCustomerThread(visitor, { channelId: chat.channel.id });
  expect(seen.messages.map(({ text }) => text)).toEqual(['hello']);
});

test('a note is told to colleagues only: no message, nothing to send, nothing for the assistant', async () => {
  const chat = await makeChat();
  const heard: unknown[] = [];
  echoTurns(async (ctx, turnId) => {
    heard.push(await listMessages(ctx, { conversationId }), turnId);
  });
  const { conversationId } = await chat.says('hello');
  const text = 'ask for the deposit first';
  const note = await addNote(chat.owner, { conversationId, text });
  expect(note).toMatchObject({ text, author: 'Owner', userId: chat.company.ownerId });
  await chat.wait(10);
  expect(heard).toHaveLength(2);
  expect(JSON.stringify(heard)).not.toContain('deposit');
  expect(await listNotes(chat.owner, { conversationId })).toMatchObject([{ text }]);
  const client = await ownerClient();
  // Whatever is written, sent, recorded or promised: of all tables only the notes' own knows the words.
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const knowing: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query(`select 1 from "${name}" t where t::text like '%deposit%' limit 1`);
    if (rows.length > 0) knowing.push(name);
  }
  expect(knowing).toEqual(['conversation_note']);
  await expect(deleteNote(colleagueOf(chat.owner), { noteId: note.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await deleteNote(chat.owner, { noteId: note.id });
  expect(await listNotes(chat.owner, { conversationId })).toEqual([]);
});

test('the same reply said twice is stored and sent once', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  const reply = { conversationId, text: 'good morning', key: 'k'.repeat(26) };
  const [one, other] = await Promise.all([replyAsHuman(chat.owner, reply), replyAsHuman(chat.owner, reply)]);
  expect(one.id).toBe(`msg_${reply.key}`);
  expect(other.id).toBe(one.id);
  await chat.wait(10);
  const said = (await chat.thread()).filter(({ author }) => author === 'HUMAN');
  expect(said).toMatchObject([{ text: 'good morning', status: 'SENT' }]);
});

test('whoever has not seen a colleague’s answer is told of it before the customer hears both', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('how much is it?');
  const seenSeq = (await chat.thread()).at(-1)?.seq ?? 0;
  await replyAsHuman(colleagueOf(chat.owner), { conversationId, text: '10 euro', seenSeq });
  const late = { conversationId, text: '12 euro', seenSeq, key: 'late'.repeat(6) };
  await expect(replyAsHuman(chat.owner, late)).rejects.toMatchObject({
    code: 'conflict',
    key: 'colleague-answered',
  });
  expect(lines(await chat.thread()).at(-1)).toBe('HUMAN 10 euro');
  const seenNow = (await chat.thread()).at(-1)?.seq ?? 0;
  await replyAsHuman(chat.owner, { ...late, seenSeq: seenNow });
  // One's own answers are no reason to ask.
  await replyAsHuman(chat.owner, { conversationId, text: 'sorry, 10', seenSeq: seenNow });
  expect(lines(await chat.thread()).slice(-2)).toEqual(['HUMAN 12 euro', 'HUMAN sorry, 10']);
});

test('saved replies are the company’s own, each under one name', async () => {
  const { owner } = await makeCompany();
  const hours = await saveSnippet(owner, { name: '  Opening   hours ', text: 'From 9 to 20, {name}.' });
  await saveSnippet(owner, { name: 'address', text: 'Harbour Street 1' });
  expect((await listSnippets(owner)).map(({ name }) => name)).toEqual(['address', 'Opening hours']);
  await expect(saveSnippet(owner, { name: 'Opening hours', text: 'x' })).rejects.toMatchObject({
    code: 'conflict',
    field: 'name',
  });
  await saveSnippet(owner, { id: hours.id, name: 'Hours', text: 'From 10.' });
  expect((await listSnippets(owner))[1]).toMatchObject({ id: hours.id, name: 'Hours', text: 'From 10.' });
  const other = await makeCompany();
  expect(await listSnippets(other.owner)).toEqual([]);
  await expect(deleteSnippet(other.owner, { snippetId: hours.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(saveSnippet(other.owner, { id: hours.id, name: 'Stolen', text: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await deleteSnippet(owner, { snippetId: hours.id });
  expect(await listSnippets(owner)).toHaveLength(1);
});

test('a customer’s card tells of all their threads; an erasure takes the notes with it', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { contact: { name: 'Anna', phone: '+491701234567' } });
  await addNote(chat.owner, { conversationId, text: 'likes blue' });
  await closeConversation(chat.owner, { conversationId, outcome: 'OTHER', note: 'Anna moves away' });
  const contactId = (await getConversation(chat.owner, { conversationId })).contact.id;
  const card = await getContactCard(chat.owner, { contactId });
  expect(card).toMatchObject({ orderCount: 0, paid: [], notes: [{ text: 'likes blue' }] });
  expect(card.threads.map(({ id }) => id)).toEqual([conversationId]);
  expect((await getContactRecord(chat.owner, { contactId })).notes).toMatchObject([{ text: 'likes blue' }]);
  const other = await makeCompany();
  await expect(getContactCard(other.owner, { contactId })).rejects.toMatchObject({ code: 'not-found' });
  await forgetContact(chat.owner, { contactId });
  await eraseThreads(chat.owner, { conversationIds: [conversationId] });
  const client = await ownerClient();
  const { rows } = await client.query(
    `select (select count(*) from conversation_note where conversation_id = $1) as notes,
            (select count(*) from conversation where id = $1 and outcome_note is not null) as outcomes`,
    [conversationId],
  );
  expect(rows).toEqual([{ notes: '0', outcomes: '0' }]);
});

test('notes go with the history that is not kept', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  await addNote(chat.owner, { conversationId, text: 'old' });
  chat.clock.moveBy(3 * 24 * 3_600_000);
  await addNote(chat.owner, { conversationId, text: 'new' });
  await updateConversationSettings(chat.owner, { keepDays: 2 });
  await pruneHistory(chat.job);
  expect(await listNotes(chat.owner, { conversationId })).toMatchObject([{ text: 'new' }]);
});

test('colleagues’ screens hear of notes, closing, assignment, saved replies, holding rules and of whoever is writing', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  const heard: LiveEvent[] = [];
  const stop = await new Promise<() => void>((resolve) => {
    const end = subscribe(
      chat.company.companyId,
      (event) => heard.push(event),
      () => resolve(end),
    );
  });
  const userId = chat.company.ownerId;
  await showPresence(chat.owner, { conversationId });
  await addNote(chat.owner, { conversationId, text: 'x' });
  await assignConversation(chat.owner, { conversationId, assigneeId: userId });
  await closeConversation(chat.owner, { conversationId, outcome: 'OTHER' });
  const { id } = await saveSnippet(chat.owner, { name: 'a', text: 'b' });
  await updateConversationSettings(chat.owner, { humanMinutes: 5 });
  await expect
    .poll(() => heard)
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'presence', conversationId, id: userId }),
        expect.objectContaining({ kind: 'conversation', conversationId }),
        expect.objectContaining({ kind: 'snippet', id }),
        expect.objectContaining({ kind: 'conversation-settings' }),
      ]),
    );
  stop();
  expect(await countInbox(chat.owner)).toMatchObject({ mine: 0 });
});

test('what a person decides in the inbox, jobs, visitors and other companies cannot', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello');
  const other = await makeCompany();
  const visitor: Ctx = { ...chat.job, actor: { kind: 'visitor', visitorId: 'anna' } };
  const acts = {
    assign: (ctx: Ctx) => assignConversation(ctx, { conversationId, assigneeId: null }),
    close: (ctx: Ctx) => closeConversation(ctx, { conversationId, outcome: 'SOLD' }),
    reopen: (ctx: Ctx) => reopenConversation(ctx, { conversationId }),
    note: (ctx: Ctx) => addNote(ctx, { conversationId, text: 'x' }),
    presence: (ctx: Ctx) => showPresence(ctx, { conversationId }),
  };
  for (const [name, act] of Object.entries(acts)) {
    await expect(act(visitor), name).rejects.toMatchObject({ code: 'forbidden' });
    await expect(act(chat.job), name).rejects.toMatchObject({ code: 'forbidden' });
    await expect(act(other.owner), name).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(listNotes(visitor, { conversationId })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(listNotes(other.owner, { conversationId })).rejects.toMatchObject({ code: 'not-found' });
});
