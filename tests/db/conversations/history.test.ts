import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  getConversationSettings,
  listConversations,
  pruneHistory,
  updateConversationSettings,
} from '@/lib/conversations';
import { storeFile } from '@/lib/media';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { newId } from '@/lib/platform/new-id';
import { baseContext } from '@/tests/factories/contexts';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const now = new Date('2026-11-21T12:00:00Z');
const base = baseContext({
  actor: { kind: 'job', job: 'conversations.prune-history' },
  clock: { now: () => now },
});
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Thread {
  readonly company: MadeCompany;
  readonly conversationId: string;
  readonly channelId: string;
  readonly contactId: string;
}

async function makeThread(company?: MadeCompany): Promise<Thread> {
  const owner = company ?? (await makeCompany());
  const [channelId, contactId, conversationId] = [newId('chn'), newId('cnt'), newId('cnv')];
  await db.query(
    `insert into channel (id, company_id, kind, key, name, status, created_at)
     values ($1, $2, 'web-chat', $1, 'Chat', 'CONNECTED', $3)`,
    [channelId, owner.companyId, now],
  );
  await db.query('insert into contact (id, company_id, name, created_at) values ($1, $2, $3, $4)', [
    contactId,
    owner.companyId,
    'Anna',
    now,
  ]);
  await db.query(
    `insert into conversation (id, company_id, channel_id, contact_id, last_message_at, last_message_preview, created_at)
     values ($1, $2, $3, $4, $5, 'last words', $5)`,
    [conversationId, owner.companyId, channelId, contactId, now],
  );
  return { company: owner, conversationId, channelId, contactId };
}

/** A message of some age, with whatever differs. */
async function say(thread: Thread, days: number, change: Record<string, unknown> = {}): Promise<string> {
  const id = newId('msg', daysAgo(days));
  const row = {
    id,
    company_id: thread.company.companyId,
    conversation_id: thread.conversationId,
    channel_id: thread.channelId,
    author: 'CUSTOMER',
    text: `said ${days} days ago`,
    status: 'RECEIVED',
    created_at: daysAgo(days),
    ...change,
  };
  const names = Object.keys(row);
  await db.query(
    `insert into message (seq, ${names.join(', ')})
     values ((select coalesce(max(seq), 0) + 1 from message where conversation_id = $3), ${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
  return id;
}

const saidIn = async ({ conversationId }: Thread): Promise<string[]> =>
  (
    await db.query('select id from message where conversation_id = $1 order by seq', [conversationId])
  ).rows.map((row) => row.id);
const keep = (thread: Thread, limits: { keepDays?: number; keepMegabytes?: number }) =>
  updateConversationSettings(thread.company.owner, limits);

async function openTurn(thread: Thread, state: string): Promise<string> {
  const id = newId('trn');
  await db.query(
    `insert into turn (id, company_id, conversation_id, state, opened_at, due_at) values ($1, $2, $3, $4, $5, $5)`,
    [id, thread.company.companyId, thread.conversationId, state, now],
  );
  await db.query(
    `insert into assistant_step (company_id, turn_id, seq, tool, arguments, result, at)
     values ($1, $2, 1, 'search', '{}', '{}', $3)`,
    [thread.company.companyId, id, now],
  );
  return id;
}

async function order(thread: Thread, status: string, at: Date): Promise<void> {
  const quoteId = newId('quo');
  const { companyId } = thread.company;
  await db.query(
    `insert into quote (id, company_id, conversation_id, currency, lines, total_minor, due_now_minor, created_at, expires_at)
     values ($1, $2, $3, 'EUR', '[]', 100, 100, $4, $4)`,
    [quoteId, companyId, thread.conversationId, at],
  );
  await db.query(
    `insert into customer_order (id, company_id, conversation_id, contact_id, quote_id, status, currency, total_minor, due_now_minor, created_at)
     values ($1, $2, $3, $4, $5, $6, 'EUR', 100, 100, $7)`,
    [newId('ord'), companyId, thread.conversationId, thread.contactId, quoteId, status, at],
  );
}

describe('settings', () => {
  it('begin with half an hour for a person and no limits, and change one by one', async () => {
    const { owner, manager } = await makeCompany();
    expect(await getConversationSettings(manager)).toEqual({
      humanMinutes: 30,
      keepDays: null,
      keepMegabytes: null,
    });
    await updateConversationSettings(owner, { keepDays: 90 });
    await updateConversationSettings(owner, { humanMinutes: null });
    expect(await getConversationSettings(owner)).toEqual({
      humanMinutes: null,
      keepDays: 90,
      keepMegabytes: null,
    });
  });

  it.each([
    { keepDays: 0 },
    { keepDays: 3_651 },
    { keepMegabytes: 9 },
    { humanMinutes: 0 },
    { keepDays: 1.5 },
  ])('%j is refused', async (wish) => {
    const { owner } = await makeCompany();
    await expect(updateConversationSettings(owner, wish)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('belong to the owner', async () => {
    const { manager } = await makeCompany();
    await expect(updateConversationSettings(manager, { keepDays: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('history', () => {
  it('older than the limit goes, to the day, and nobody else’s goes with it', async () => {
    const [thread, other] = [await makeThread(), await makeThread()];
    await say(thread, 40);
    await say(thread, 30.1);
    const young = await say(thread, 29.9);
    const theirs = await say(other, 400);
    await keep(thread, { keepDays: 30 });
    await pruneHistory(base);
    expect(await saidIn(thread)).toEqual([young]);
    expect(await saidIn(other)).toEqual([theirs]);
  });

  it('beyond the size goes, the oldest first, and files count', async () => {
    const thread = await makeThread();
    const file = (size: number) => ({
      attachments: JSON.stringify([
        { kind: 'file', fileId: 'med_none', name: 'a', contentType: 'a/b', size },
      ]),
    });
    await say(thread, 5, file(1));
    await say(thread, 4, file(6 * 1024 * 1024));
    const third = await say(thread, 3, file(6 * 1024 * 1024));
    const fourth = await say(thread, 2, { text: 'x'.repeat(3 * 1024 * 1024) });
    await keep(thread, { keepMegabytes: 10 });
    await pruneHistory(base);
    expect(await saidIn(thread)).toEqual([third, fourth]);
    expect((await pruneHistory(base)).deleted).toBe(0);
  });

  it('is measured both ways when both limits are set', async () => {
    const [byAge, bySize] = [await makeThread(), await makeThread()];
    const large = { text: 'x'.repeat(6 * 1024 * 1024) };
    await say(byAge, 40);
    const small = await say(byAge, 20);
    await keep(byAge, { keepDays: 30, keepMegabytes: 10 });
    await say(bySize, 3, large);
    const last = await say(bySize, 2, large);
    await keep(bySize, { keepDays: 30, keepMegabytes: 10 });
    await pruneHistory(base);
    expect(await saidIn(byAge)).toEqual([small]);
    expect(await saidIn(bySize)).toEqual([last]);
  });

  it('that is still worked with stays', async () => {
    const [answering, sending, unpaid, late, paid] = await Promise.all(
      Array.from({ length: 5 }, async () => makeThread()),
    );
    if (!answering || !sending || !unpaid || !late || !paid) throw new Error('no threads');
    const turnId = await openTurn(answering, 'OPEN');
    await say(answering, 50);
    const waiting = await say(answering, 50, { turn_id: turnId });
    await say(sending, 50);
    const leaving = await say(sending, 50, { author: 'HUMAN', status: 'QUEUED' });
    await order(unpaid, 'AWAITING_PAYMENT', daysAgo(0.9));
    const asked = await say(unpaid, 50);
    await order(late, 'AWAITING_PAYMENT', daysAgo(1.1));
    await say(late, 50);
    await order(paid, 'CONFIRMED', daysAgo(0.1));
    await say(paid, 50);
    for (const thread of [answering, sending, unpaid, late, paid]) await keep(thread, { keepDays: 30 });
    await pruneHistory(base);
    expect(await saidIn(answering)).toEqual([waiting]);
    expect(await saidIn(sending)).toEqual([leaving]);
    expect(await saidIn(unpaid)).toEqual([asked]);
    expect(await saidIn(late)).toEqual([]);
    expect(await saidIn(paid)).toEqual([]);
  });

  it('takes its files, its turns with their steps, and the last words in the list along', async () => {
    const thread = await makeThread();
    const { owner, companyId } = thread.company;
    const stored = await storeFile(owner, { purpose: 'item-photo', name: 'a.png', bytes: png });
    const turnId = await openTurn(thread, 'ANSWERED');
    await say(thread, 50, {
      turn_id: turnId,
      attachments: JSON.stringify([
        { kind: 'image', fileId: stored.id, name: 'a.png', contentType: 'image/png', size: png.length },
      ]),
    });
    await keep(thread, { keepDays: 30 });
    await pruneHistory(base);
    const count = async (table: string) =>
      (await db.query(`select 1 from ${table} where company_id = $1`, [companyId])).rowCount;
    for (const table of ['message', 'media_file', 'turn', 'assistant_step'])
      expect(await count(table)).toBe(0);
    expect(await readdir(path.join(env().X8_DATA_DIR, 'media', companyId, 'item-photo'))).toEqual([]);
    const [conversation] = (await listConversations(owner, {})).conversations;
    expect(conversation).toMatchObject({ id: thread.conversationId, lastMessagePreview: '' });
  });

  it('of hundreds of messages goes in batches, and one company’s trouble does not stop the others', async () => {
    const [broken, many] = [await makeThread(), await makeThread()];
    await db.query(
      `insert into message (id, company_id, conversation_id, channel_id, seq, author, text, status, created_at)
       select 'msg_' || $1 || n, $2, $1, $3, n, 'CUSTOMER', 'x', 'RECEIVED', $4::timestamptz from generate_series(1, 950) n`,
      [many.conversationId, many.company.companyId, many.channelId, daysAgo(50)],
    );
    const { owner } = broken.company;
    const stored = await storeFile(owner, { purpose: 'item-photo', name: 'a.png', bytes: png });
    await say(broken, 50, {
      attachments: JSON.stringify([
        { kind: 'image', fileId: stored.id, name: 'a.png', contentType: 'image/png', size: png.length },
      ]),
    });
    await inTransaction(owner, (tx) => tx.db.$executeRaw`update media_file set store_key = '../outside'`);
    await keep(broken, { keepDays: 30 });
    await keep(many, { keepDays: 30 });
    await expect(pruneHistory(base)).rejects.toThrow('Not a key');
    expect(await saidIn(many)).toEqual([]);
    expect(await saidIn(broken)).toHaveLength(1);
    await inTransaction(owner, (tx) => tx.db.$executeRaw`update media_file set store_key = 'inside'`);
    await pruneHistory(base);
    expect(await saidIn(broken)).toEqual([]);
  });

  it('is pruned by the clock and the operator only', async () => {
    const { owner } = await makeCompany();
    await expect(pruneHistory(owner)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
