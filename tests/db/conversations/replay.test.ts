import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  askForHuman,
  extendLease,
  getRecordedThread,
  handBack,
  listConversations,
  receiveBlocked,
  receiveDeletion,
  receiveEcho,
  receiveEdit,
  receiveReceipt,
  replayThread,
  replyAsHuman,
  resendMessage,
  sendMessage,
} from '@/lib/conversations';
import { AppError } from '@/lib/platform/errors/app-error';
import { echoTurns, type MadeChat, makeChat } from '@/tests/factories/conversations';
import { isLong } from '@/tests/factories/is-long';
import { type Messenger, pretendMessenger } from '@/tests/factories/pretend-messenger';
import { ownerClient } from '@/tests/setup/owner-client';
import { updateCompanyStatus } from './update-company-status';

/** One thing that happens in a conversation; `n` picks what it happens to. */
type Act = (chat: MadeChat, messenger: Messenger, n: number) => Promise<unknown>;

const conversationOf = async ({ owner }: MadeChat): Promise<string> =>
  (await listConversations(owner, {})).conversations[0]?.id ?? '';

/** The channel's number of one of the customer's messages. */
const message = (n: number): string => `anna:m${n % 5}`;

const acts: Readonly<Record<string, Act>> = {
  'the customer writes': (chat, _, n) => chat.says(`message ${n}`, { messageId: `m${n % 5}` }),
  'the customer writes again': (chat, _, n) => chat.says(`more ${n}`),
  'a machine writes': (chat) => chat.says('I am on holiday', { automatic: true }),
  'an edit': ({ channel, job, clock }, _, n) =>
    receiveEdit(job, {
      channelId: channel.id,
      externalMessageId: message(n),
      text: `edited ${n}`,
      at: clock.now(),
    }),
  'a deletion': ({ channel, job, clock }, _, n) =>
    receiveDeletion(job, { channelId: channel.id, externalMessageId: message(n), at: clock.now() }),
  'a second': (chat) => chat.wait(1),
  'a minute': (chat) => chat.wait(60),
  'half an hour': (chat) => chat.wait(31 * 60),
  'a person writes': async (chat, _, n) =>
    replyAsHuman(chat.owner, { conversationId: await conversationOf(chat), text: `Ann ${n}` }),
  'a person writes on the phone': ({ channel, job, clock }, _, n) =>
    receiveEcho(job, {
      channelId: channel.id,
      externalContactId: 'anna',
      otherContactIds: [],
      externalMessageId: `phone-${n}`,
      text: `Ann on the phone ${n}`,
      sentAt: clock.now(),
      contact: {},
      attachments: [],
    }),
  'it is handed back': async (chat) => handBack(chat.owner, { conversationId: await conversationOf(chat) }),
  'the lease is extended': async (chat, _, n) =>
    extendLease(chat.owner, { conversationId: await conversationOf(chat), minutes: n % 2 ? 90 : null }),
  'a person is asked for': async (chat) =>
    askForHuman(chat.job, { conversationId: await conversationOf(chat), reason: 'ASSISTANT_UNSURE' }),
  'the customer blocks, or no more': ({ channel, job, clock }, _, n) =>
    receiveBlocked(job, {
      channelId: channel.id,
      externalContactId: 'anna',
      blocked: n % 2 === 0,
      at: clock.now(),
    }),
  'the company is switched': ({ company }, _, n) =>
    updateCompanyStatus(company.companyId, n % 2 ? 'ACTIVE' : 'INACTIVE'),
  'news of an order': async (chat, _, n) =>
    sendMessage(chat.job, {
      conversationId: await conversationOf(chat),
      text: `Order ${n}`,
      once: `order ${n % 3}`,
    }),
  'a call that will fail': async (_, { next }, n) => {
    next.push(
      [
        new AppError('unavailable', 'channel-unreachable'),
        new AppError('invalid', 'message-too-long'),
        new AppError('conflict', 'contact-blocked'),
        new Error('socket hang up'),
      ][n % 4] ?? new Error(),
    );
  },
  'a receipt that it failed': ({ channel, job, clock }, { sent }, n) =>
    receiveReceipt(job, {
      channelId: channel.id,
      externalMessageIds: [`out-${(n % Math.max(1, sent.length)) + 1}`],
      status: n % 2 ? 'FAILED' : 'READ',
      at: clock.now(),
    }),
  'it is sent again': async (chat) => {
    const failed = (await chat.thread()).filter(({ status }) => status === 'FAILED');
    for (const { id: messageId } of failed) await resendMessage(chat.owner, { messageId });
  },
};

async function played(story: ReadonlyArray<readonly [string, number]>): Promise<MadeChat> {
  echoTurns();
  const chat = await makeChat();
  const messenger = pretendMessenger({
    repeatable: false,
    replyWindowHours: 1,
    afterWindow: 'nothing',
    pause: { contactMs: 2_000, accountMs: 0 },
  });
  await chat.says('hello', { messageId: 'm0' });
  for (const [act, n] of story) {
    // What somebody is refused does not happen.
    await acts[act]?.(chat, messenger, n).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  }
  return chat;
}

/** The course by the record and by today's code. */
async function replayed(chat: MadeChat) {
  const conversationId = await conversationOf(chat);
  const course = await replayThread(chat.owner, await getRecordedThread(chat.owner, { conversationId }));
  if ('unplayed' in course) throw new Error(course.unplayed);
  return course;
}

test('whatever happens to a conversation happens once more in the same way', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(30)), { minLength: 6, maxLength: 22 }),
      async (story) => {
        const { recorded, outcome } = await replayed(await played(story));
        expect(outcome).toBe(recorded);
      },
    ),
    { seed: 930, numRuns: isLong ? 400 : 8, endOnFailure: !isLong },
  );
});

test('a record of another course gives a readable difference', async () => {
  const chat = await played([
    ['a minute', 0],
    ['the customer writes', 1],
    ['a minute', 0],
  ]);
  const judge = await ownerClient();
  await judge.query(
    "update turn set due_at = due_at + interval '2 seconds' where company_id = $1 and opened_at > $2",
    [chat.company.companyId, new Date('2026-03-02T10:00:30Z')],
  );
  const { recorded, outcome } = await replayed(chat);
  const changed = outcome.split('\n').filter((line) => !recorded.includes(line));
  expect(changed).toEqual([expect.stringMatching(/^turn 2 ANSWERED .* due 2026-03-02T10:01:04/)]);
});

test('nothing of a replay is stored, told to screens or promised to jobs', async () => {
  const chat = await played([
    ['a minute', 0],
    ['a person writes', 1],
    ['half an hour', 0],
  ]);
  const judge = await ownerClient();
  const heard: string[] = [];
  judge.on('notification', ({ payload = '' }) => heard.push(payload));
  await judge.query('listen x8_live');
  const before = await everyRow();
  await replayed(chat);
  expect(await everyRow()).toEqual(before);
  await judge.query('unlisten x8_live');
  expect(heard).toEqual([]);
});

test('another company finds nothing to play again, and a visitor may not', async () => {
  const chat = await played([['a minute', 0]]);
  const other = await makeChat();
  const conversationId = await conversationOf(chat);
  await expect(getRecordedThread(other.owner, { conversationId })).rejects.toMatchObject({
    code: 'not-found',
  });
  const visitor = { ...chat.owner, actor: { kind: 'visitor', visitorId: 'v' } } as const;
  await expect(getRecordedThread(visitor, { conversationId })).rejects.toMatchObject({ code: 'forbidden' });
});

test('what is pruned or began before the record is not played, and says so', async () => {
  const chat = await played([['a minute', 0]]);
  const conversationId = await conversationOf(chat);
  const thread = await getRecordedThread(chat.owner, { conversationId });
  const [first, ...rest] = thread.records;
  expect(first?.fact.kind).toBe('opened');
  expect(await replayThread(chat.owner, { ...thread, records: rest })).toEqual({ unplayed: 'pruned' });
  expect(await replayThread(chat.owner, { ...thread, records: [] })).toEqual({
    unplayed: 'before-recording',
  });
});

/** How many rows each table has, by the database's catalogue. */
async function everyRow(): Promise<Record<string, number>> {
  const judge = await ownerClient();
  const { rows: tables } = await judge.query<{ name: string }>(
    "select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await judge.query<{ n: number }>(`select count(*)::int as n from ${name}`);
    counts[name] = rows[0]?.n ?? 0;
  }
  return counts;
}
