import { expect, test } from 'vitest';
import {
  askForHuman,
  claimTurn,
  deliverMessage,
  failDelivery,
  findOwnConversation,
  finishTurn,
  getConversation,
  getCustomerThread,
  giveUpTurn,
  handBack,
  listConversations,
  listMessages,
  markRead,
  receiveMessage,
  replyAsHuman,
  sendMessage,
  setLanguage,
  setPaymentStatus,
} from '@/lib/conversations';
import type { Actor, Ctx } from '@/lib/platform/context';
import { makeChat } from '@/tests/factories/conversations';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const text = 'hello';
const policy = 'test';

/** Every verb of the room, each against one conversation, turn and message. */
const verbs = (conversationId: string, turnId: string, messageId: string, channelId: string) =>
  ({
    getConversation: (ctx: Ctx) => getConversation(ctx, { conversationId }),
    listConversations: (ctx: Ctx) => listConversations(ctx, {}),
    listMessages: (ctx: Ctx) => listMessages(ctx, { conversationId }),
    markRead: (ctx: Ctx) => markRead(ctx, { conversationId }),
    replyAsHuman: (ctx: Ctx) => replyAsHuman(ctx, { conversationId, text }),
    handBack: (ctx: Ctx) => handBack(ctx, { conversationId }),
    askForHuman: (ctx: Ctx) => askForHuman(ctx, { conversationId, reason: 'ASSISTANT_UNSURE' }),
    setLanguage: (ctx: Ctx) => setLanguage(ctx, { conversationId, language: 'ru' }),
    setPaymentStatus: (ctx: Ctx) => setPaymentStatus(ctx, { conversationId, status: 'paid' }),
    sendMessage: (ctx: Ctx) => sendMessage(ctx, { conversationId, text }),
    claimTurn: (ctx: Ctx) => claimTurn(ctx, { turnId }),
    finishTurn: (ctx: Ctx) => finishTurn(ctx, { turnId, replies: [], policy }),
    giveUpTurn: (ctx: Ctx) => giveUpTurn(ctx, { turnId }),
    deliverMessage: (ctx: Ctx) => deliverMessage(ctx, { messageId }),
    failDelivery: (ctx: Ctx) => failDelivery(ctx, { messageId, reason: 'test' }),
    receiveMessage: (ctx: Ctx) =>
      receiveMessage(ctx, {
        channelId,
        externalContactId: 'anna',
        externalMessageId: 'anna:x',
        text,
        sentAt: new Date(0),
      }),
    getCustomerThread: (ctx: Ctx) => getCustomerThread(ctx, { channelId }),
    findOwnConversation: (ctx: Ctx) => findOwnConversation(ctx, { channelId }),
  }) as const;

type Verb = keyof ReturnType<typeof verbs>;

async function everything() {
  const chat = await makeChat();
  const { conversationId, messageId, turnId } = await chat.says(text);
  const all = verbs(conversationId, turnId ?? '', messageId, chat.channel.id);
  const state = async () => {
    const client = await ownerClient();
    const rows = await client.query(
      `select (select json_agg(c order by c.id) from conversation c where company_id = $1) as conversations,
              (select json_agg(m order by m.id) from message m where company_id = $1) as messages,
              (select json_agg(t order by t.id) from turn t where company_id = $1) as turns`,
      [chat.company.companyId],
    );
    return rows.rows[0];
  };
  return { chat, all, state };
}

test('another company finds nothing and changes nothing, whatever it calls', async () => {
  const { chat, all, state } = await everything();
  const before = await state();
  const other = await makeCompany();
  const silent: Partial<Record<Verb, unknown>> = {
    listConversations: { conversations: [], nextCursor: null },
    claimTurn: { status: 'over' },
    finishTurn: { status: 'over' },
    giveUpTurn: undefined,
    deliverMessage: undefined,
    failDelivery: undefined,
    getCustomerThread: { messages: [], hasEarlier: false, typing: false },
    findOwnConversation: null,
  };
  const visitor: Ctx = { ...other.job, actor: { kind: 'visitor', visitorId: 'anna' } };
  for (const [name, verb] of Object.entries(all)) {
    const asVisitor = name === 'getCustomerThread' || name === 'findOwnConversation';
    const asPerson = name === 'replyAsHuman' || name === 'handBack';
    const ctx = asVisitor ? visitor : asPerson ? other.owner : other.job;
    const end = await verb(ctx).then(
      (value) => value,
      (error: unknown) => error,
    );
    if (name in silent) expect(end, name).toEqual(silent[name as Verb]);
    else if (name === 'receiveMessage') expect(end, name).toMatchObject({ key: 'channel-not-found' });
    else expect(end, name).toMatchObject({ key: 'conversation-not-found' });
  }
  expect(await state()).toEqual(before);
  expect(chat.company.companyId).not.toBe(other.companyId);
});

const actors: Record<string, Actor> = {
  client: { kind: 'user', userId: 'usr_1', role: 'CLIENT' },
  manager: { kind: 'staff', userId: 'usr_2', role: 'MANAGER' },
  job: { kind: 'job', job: 'test.job' },
  webhook: { kind: 'webhook', source: 'stripe' },
  visitor: { kind: 'visitor', visitorId: 'anna' },
};
const people = ['client', 'manager'];
const allowed: Record<Verb, readonly string[]> = {
  getConversation: [...people, 'job'],
  listConversations: [...people, 'job'],
  listMessages: [...people, 'job'],
  markRead: [...people, 'job'],
  replyAsHuman: people,
  handBack: people,
  askForHuman: ['job'],
  setLanguage: ['job'],
  setPaymentStatus: ['job'],
  sendMessage: ['job'],
  claimTurn: ['job'],
  finishTurn: ['job'],
  giveUpTurn: ['job'],
  deliverMessage: ['job'],
  failDelivery: ['job'],
  receiveMessage: ['job'],
  getCustomerThread: ['visitor'],
  findOwnConversation: ['visitor'],
};

test('the wrong role is refused, by every verb', async () => {
  const { chat, all, state } = await everything();
  const before = await state();
  for (const [name, verb] of Object.entries(all)) {
    for (const [role, actor] of Object.entries(actors)) {
      if (allowed[name as Verb].includes(role)) continue;
      const refused = verb({ ...chat.job, actor });
      await expect(refused, `${name} as ${role}`).rejects.toMatchObject({ code: 'forbidden' });
    }
  }
  expect(await state()).toEqual(before);
});

test('the customer is shown no ids of ours, no failed message and no inner events', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says(text, { messageId: 'c1' });
  const failed = await sendMessage(chat.job, { conversationId, text: 'never arrived' });
  await failDelivery(chat.job, { messageId: failed.id, reason: 'test' });
  await askForHuman(chat.job, { conversationId, reason: 'ASSISTANT_UNSURE' });
  await replyAsHuman(chat.owner, { conversationId, text: 'Ann here' });
  const visitor: Ctx = { ...chat.job, actor: { kind: 'visitor', visitorId: 'anna' } };
  const { messages } = await getCustomerThread(visitor, { channelId: chat.channel.id });
  expect(messages.map((message) => [message.author, message.text, message.clientId])).toEqual([
    ['CUSTOMER', text, 'c1'],
    ['SYSTEM', 'human-took-over', null],
    ['HUMAN', 'Ann here', null],
  ]);
  expect(Object.keys(messages[0] ?? {}).toSorted()).toEqual(
    ['at', 'attachments', 'author', 'cards', 'clientId', 'quickReplies', 'seq', 'text'].toSorted(),
  );
});
