import { afterAll, beforeEach, expect, test, vi } from 'vitest';

// The settings are read once, by the first import that needs them: the double must stand before that.
const { double, mails } = await vi.hoisted(async () => {
  const { mails: server } = await import('@/tests/doubles/mailer/installed');
  const { startOpenaiDouble } = await import('@/tests/doubles/openai/openai-double');
  const started = await startOpenaiDouble();
  process.env.OPENAI_API_KEY = 'sk-test';
  process.env.OPENAI_BASE_URL = started.url;
  process.env.OPENAI_MODEL = 'gpt-4.1-mini';
  return { double: started, mails: server };
});

import { foldConversation, getBudget, updateAssistantSettings } from '@/lib/assistant';
import { createUser } from '@/lib/identity';
import { newId } from '@/lib/platform/new-id';
import type { AskedQuestion } from '@/tests/doubles/openai/openai-double';
import { baseContext } from '@/tests/factories/contexts';
import { ownerClient } from '@/tests/setup/owner-client';
import { type ModelChat, openModelChat } from './model-chat';

const db = await ownerClient();
afterAll(() => Promise.all([double.stop(), mails.stop()]));

let chat: ModelChat;

beforeEach(async () => {
  chat = await openModelChat(double);
});

const greeted = { text: 'Здравствуйте!' };
/** 100 tokens read and 20 written, at 0.40 and 1.60 dollars a million. */
const oneQuestion = 72;

test('what the model has used is counted, question by question, in tokens and money', async () => {
  await chat.say('привет', [greeted]);
  await chat.say('ещё раз привет', [greeted]);
  const budget = await getBudget(chat.talk.ctx);
  expect(budget).toMatchObject({
    model: 'gpt-4.1-mini',
    today: { micros: 2 * oneQuestion, tokens: 240 },
    month: { micros: 2 * oneQuestion, tokens: 240 },
    reached: null,
  });
  expect(budget.days).toHaveLength(30);
  expect(budget.days.at(-1)).toMatchObject({ day: '2026-11-23', calls: 2 });
  await expect(db.query('update assistant_usage set cost_micros = 0')).rejects.toMatchObject({
    code: '23001',
  });
});

test('when the limit of the day is reached the rules answer, the owner is told once, and the next day the model is back', async () => {
  const email = `${newId('mail').toLowerCase()}@example.com`;
  const owner = await createUser(
    baseContext(),
    {
      email,
      password: 'correct horse battery',
      name: 'Owner',
      language: 'ru',
    },
    'CLIENT',
  );
  await db.query('insert into membership (company_id, user_id, created_at) values ($1, $2, now())', [
    chat.shop.companyId,
    owner.id,
  ]);
  await updateAssistantSettings(chat.shop, { dailyMicros: oneQuestion });
  await chat.say('привет', [greeted]);
  const reply = await chat.say('что у вас есть?', [{ text: 'Никогда не будет сказано.' }]);
  expect(double.asked).toHaveLength(0);
  expect(reply).toContain('Тюльпан');
  await chat.say('и тюльпан?', [greeted]);
  expect((await getBudget(chat.talk.ctx)).reached).toBe('day');
  const told = await db.query('select kind from notice where company_id = $1 group by kind, occasion', [
    chat.shop.companyId,
  ]);
  expect(told.rows).toEqual([{ kind: 'assistant-budget-day' }]);
  expect(mails.taken.filter(({ to }) => JSON.stringify(to).includes(email))).toHaveLength(1);
  await chat.talk.play({ wait: 'P1D' });
  await chat.say('привет', [greeted]);
  expect(double.asked).toHaveLength(1);
});

test('a limit in tokens holds too, within a turn of many questions', async () => {
  await updateAssistantSettings(chat.shop, { monthlyTokens: 300 });
  await chat.say('3 тюльпана', () => ({ calls: [{ name: 'show_cart', args: {} }] }));
  expect(double.asked).toHaveLength(3);
  expect(await chat.cart()).toEqual(['3 × TULIP']);
});

test('a long conversation is folded; its summary goes along as data and vouches for no number', async () => {
  await chat.say('привет', [greeted]);
  const conversationId = (await chat.talk.findConversation()) ?? '';
  await db.query(
    `insert into message (id, company_id, conversation_id, channel_id, seq, author, text, status, created_at)
     select 'msg_old' || n, company_id, conversation_id, channel_id, 100 + n, 'CUSTOMER', 'слово ' || n, 'RECEIVED', created_at
       from (select * from message where conversation_id = $1 limit 1) m, generate_series(1, 40) n`,
    [conversationId],
  );
  await db.query('update conversation set next_seq = 141 where id = $1', [conversationId]);
  double.play([{ text: 'Клиент любит тюльпаны, цена 77 ₽.' }]);
  await foldConversation({ ...chat.talk.ctx, actor: { kind: 'job', job: 'test' } }, { conversationId });
  const { rows } = await db.query('select text, upto_seq from assistant_summary where conversation_id = $1', [
    conversationId,
  ]);
  expect(rows).toEqual([{ text: 'Клиент любит тюльпаны, цена 77 ₽.', upto_seq: 128 }]);
  expect(double.asked[0]?.body.messages[1]?.content).toContain('слово 5');
  const used = await db.query("select 1 from assistant_usage where company_id = $1 and purpose = 'summary'", [
    chat.shop.companyId,
  ]);
  expect(used.rowCount).toBe(1);
  const reply = await chat.say('так сколько?', [
    { text: 'Как говорили, 77 ₽.' },
    { text: 'Всё те же 77 ₽.' },
  ]);
  const question = double.asked[0] as AskedQuestion;
  expect(JSON.stringify(question.body.messages)).toContain('любит тюльпаны');
  expect(question.body.messages.find(({ role }) => role === 'system')?.content).not.toContain('любит');
  expect(JSON.stringify(question.body.messages), 'what is folded is not sent again').not.toContain(
    'слово 5"',
  );
  expect(reply).not.toContain('77');
});
