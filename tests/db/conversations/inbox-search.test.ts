import { expect, test } from 'vitest';
import {
  closeConversation,
  type Finding,
  forgetContact,
  listMessages,
  searchConversations,
} from '@/lib/conversations';
import { type MadeChat, makeChat } from '@/tests/factories/conversations';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const shown = ({ pieces }: Finding) => pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

/** What is found, customers first, with the words marked. */
async function found(chat: MadeChat, query: string, filter = {}) {
  const { customers, messages } = await searchConversations(chat.owner, { query, ...filter });
  return { customers: customers.map(shown), messages: messages.map(shown) };
}

const contact = { name: 'Анна Орлова', phone: '+491701234567', email: 'anna.orlova@example.com' };

test('messages are found by the beginnings of words, whatever their case, ё or ending', async () => {
  const chat = await makeChat();
  await chat.says('Ещё есть синие кружки?', { visitor: 'one' });
  await chat.says('Two blue mugs, please', { visitor: 'two' });
  expect((await found(chat, 'круж')).messages).toEqual(['Ещё есть синие [кружки]?']);
  expect((await found(chat, 'кружка')).messages).toEqual(['Ещё есть синие [кружки]?']);
  expect((await found(chat, 'еще КРУЖ')).messages).toEqual(['[Ещё] есть синие [кружки]?']);
  expect((await found(chat, 'mu')).messages).toEqual(['Two blue [mugs], please']);
  expect((await found(chat, 'ug')).messages).toEqual([]);
  expect((await found(chat, "mug' | 'blue")).messages).toEqual(['Two [blue] [mugs], please']);
  expect((await found(chat, '!!! & |')).messages).toEqual([]);
});

test('customers are found by name, e-mail and any part of the end of the phone', async () => {
  const chat = await makeChat();
  await chat.says('hi', { visitor: 'anna', contact });
  for (const query of [
    'орл',
    'Анна',
    'an',
    'anna.orlova@',
    'example',
    '4567',
    '+49 170',
    '0170 123',
    '123-4567',
  ])
    expect((await found(chat, query)).customers, query).toHaveLength(1);
  for (const query of ['4568', 'anton', '99'])
    expect((await found(chat, query)).customers, query).toEqual([]);
  expect((await found(chat, 'орл')).customers[0]).toMatch(/^Анна \[Орлова\] · \+491701234567/);
});

test('what is found leads to the message: its number opens the thread around it', async () => {
  const chat = await makeChat();
  for (let number = 0; number < 30; number += 1) await chat.says(`message ${number} of many`);
  const [finding] = (await searchConversations(chat.owner, { query: 'message 3' })).messages;
  expect(finding?.message).toMatchObject({ author: 'CUSTOMER', seq: 4 });
  const page = await listMessages(chat.owner, {
    conversationId: finding?.conversation.id ?? '',
    aroundSeq: finding?.message?.seq ?? 0,
    limit: 6,
  });
  expect(page.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(page).toMatchObject({ hasEarlier: false, hasLater: true });
});

test('filters hold in a search, and a conversation is shown once, at its newest message with the words', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('a first mug', { visitor: 'one' });
  chat.clock.moveBy(1_000);
  await chat.says('a second mug', { visitor: 'one' });
  chat.clock.moveBy(1_000);
  await chat.says('my mug', { visitor: 'two' });
  expect((await found(chat, 'mug')).messages).toEqual(['my [mug]', 'a second [mug]']);
  await closeConversation(chat.owner, { conversationId, outcome: 'ANSWERED' });
  expect((await found(chat, 'mug', { status: 'open' })).messages).toEqual(['my [mug]']);
  expect((await found(chat, 'mug', { status: 'closed' })).messages).toEqual(['a second [mug]']);
});

test('what is older than the newest thousands is found too', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('the needle', { visitor: 'old', contact });
  const { companyId } = chat.company;
  const client = await ownerClient();
  // Newer ones, more than are looked through before the index of words is asked.
  await client.query(
    `insert into message (id, company_id, conversation_id, channel_id, seq, author, text, status, created_at)
     select 'msg_hay' || n, company_id, conversation_id, channel_id, seq + n, 'CUSTOMER',
            case when n % 600 = 0 then 'hay' else 'chaff' end, 'RECEIVED', created_at + n * interval '1 ms'
       from message, generate_series(1, 6000) n where conversation_id = $1`,
    [conversationId],
  );
  await client.query(
    `insert into contact (id, company_id, name, created_at) values ('cnt_hay', $1, 'Hay', now())`,
    [companyId],
  );
  await client.query(
    `insert into conversation (id, company_id, channel_id, contact_id, last_message_at, created_at)
     select 'cnv_hay' || n, company_id, channel_id, 'cnt_hay', last_message_at + n * interval '1 s', created_at
       from conversation, generate_series(1, 1200) n where id = $1`,
    [conversationId],
  );
  expect((await found(chat, 'needle')).messages).toEqual(['the [needle]']);
  expect((await found(chat, 'орлова')).customers).toHaveLength(1);
  expect((await found(chat, 'hay')).messages).toHaveLength(1);
});

test('nobody finds anything of another company, nor of a customer who was erased', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('a secret mug', { contact });
  const other = await makeCompany();
  const nothing = { customers: [], messages: [], nextCursor: null };
  expect(await searchConversations(other.owner, { query: 'mug' })).toEqual(nothing);
  expect(await searchConversations(other.owner, { query: 'орлова' })).toEqual(nothing);
  const [finding] = (await searchConversations(chat.owner, { query: 'mug' })).messages;
  expect(finding?.conversation.id).toBe(conversationId);
  await forgetContact(chat.owner, { contactId: finding?.conversation.contact.id ?? '' });
  expect(await searchConversations(chat.owner, { query: 'mug' })).toEqual(nothing);
  expect(await searchConversations(chat.owner, { query: 'орлова' })).toEqual(nothing);
});
