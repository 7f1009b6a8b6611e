import '@/jobs/all-jobs';
import { expect, test } from 'vitest';
import { type Draft, emptyDraft } from '@/lib/assistant/schemas';
import { StepRecorder } from '@/lib/assistant/step-recorder';
import { allTools } from '@/lib/assistant/tools/all-tools';
import { listSlots } from '@/lib/calendar';
import { getWebChat } from '@/lib/channels';
import { claimTurn, finishTurn, receiveMessage } from '@/lib/conversations';
import { createFaq, createItem, listItems } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { openShop } from '@/tests/conversations/play-conversation';
import { hostileCall, type Loot } from '@/tests/factories/hostile-calls';
import { seeded } from '@/tests/factories/seeded';
import { ownerClient } from '@/tests/setup/owner-client';

// At once, so that some wait for the database while others keep it busy.
const shops = 4;
const turns = 10;
const callsATurn = 250;
const calls = shops * turns * callsATurn;
const canary = 'CANARY-7f3a';
const db = await ownerClient();

/** A customer's message, waiting to be answered. */
async function openTurn(ctx: Ctx, clock: MovedClock, who: string, text: string) {
  const received = await receiveMessage(ctx, {
    channelId: (await getWebChat(ctx)).id,
    externalContactId: who,
    externalMessageId: newId('msg'),
    text,
    sentAt: clock.now(),
  });
  clock.moveBy(5_000);
  const claim = await claimTurn(ctx, { turnId: received.turnId ?? '' });
  if (claim.status !== 'claimed') throw new Error('not claimed');
  const { conversation, turn } = claim;
  return { conversationId: conversation.id, contactId: conversation.contact.id, turnId: turn.id };
}

/** Every row of a company, or of one of its conversations, told apart by what it holds. */
async function fingerprint(companyId: string, conversationId?: string): Promise<Record<string, string>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = $1 order by 1`,
    [conversationId === undefined ? 'company_id' : 'conversation_id'],
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await db.query<{ print: string }>(
      `select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from ${name} t
        where ${conversationId === undefined ? 'company_id' : 'conversation_id'} = $1`,
      [conversationId ?? companyId],
    );
    prints[name] = rows[0]?.print ?? '';
  }
  return prints;
}

/** A shop, what its calls could harm, and how all of that stood before. */
async function openDesk(victim: Ctx, clock: MovedClock, foreign: readonly string[]) {
  const shop: Ctx = { ...(await openShop('flowers')), clock };
  const ctx: Ctx = { ...shop, actor: { kind: 'job', job: 'test' }, lane: newId('lane') };
  // Somebody else in the same shop, with a cart and an address of their own.
  const other = await openTurn(ctx, clock, 'alice', canary);
  const alice = await StepRecorder.open(ctx, other);
  const own = (await listItems(shop, { limit: 50 })).items;
  alice.begin({ draft: emptyDraft, returnUrl: 'http://localhost:3000/chat/a' });
  await alice.call('change_cart', { itemId: own[0]?.id ?? '', change: 'add', quantity: 2 });
  await alice.call('set_delivery_address', { city: 'Москва', address: `${canary} street` });
  const loot: Loot = {
    ownItems: own.map(({ id }) => id),
    strangers: [...foreign, victim.companyId, ...Object.values(other), 'itm_none', 'ord_1'],
    starts: (await listSlots(shop, { kind: 'DELIVERY', limit: 3 })).map(({ start }) => start.toISOString()),
    tools: Object.keys(allTools),
  };
  const around = async () => ({
    "the other customer's rows": await fingerprint(shop.companyId, other.conversationId),
    'prices, stock and names': (
      await db.query('select * from catalogue_item where company_id = $1 order by id', [shop.companyId])
    ).rows,
  });
  return { ctx, loot, around, before: await around() };
}

/** A customer's turn after another, each going on where the model had got to; all that it was told. */
async function attack({ ctx, loot }: { ctx: Ctx; loot: Loot }, clock: MovedClock, seed: number) {
  const random = seeded(seed);
  let draft: Draft = emptyDraft;
  const told: string[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const desk = await openTurn(ctx, clock, `eve-${turn}`, 'hi');
    await inTransaction(ctx, async (tx) => {
      const recorder = await StepRecorder.open(tx.ctx, desk);
      recorder.begin({ draft, returnUrl: 'http://localhost:3000/chat/x' });
      for (let call = 0; call < callsATurn; call += 1) {
        const { tool, args } = hostileCall(random, loot);
        await recorder.callByName(tool, args);
      }
      draft = recorder.draft;
      told.push(JSON.stringify(recorder.found));
    });
    await finishTurn(ctx, { turnId: desk.turnId, replies: [], policy: 'openai' });
  }
  return told.join('');
}

test(`${calls} random and malicious tool calls change no price, give no discount, confirm nothing unpaid, reach nobody else`, {
  timeout: 300_000,
}, async () => {
  const clock = movedClock(new Date('2026-11-23T10:00:00+03:00'));
  const victim: Ctx = { ...(await openShop('bakery')), clock };
  const secret = await createItem(victim, {
    kind: 'PRODUCT',
    sku: canary,
    name: `${canary} cake`,
    description: canary,
    priceMinor: 7_777,
  });
  const faq = await createFaq(victim, { question: `${canary} question`, answer: `${canary} answer` });
  const job: Ctx = { ...victim, actor: { kind: 'job', job: 'test' }, lane: newId('lane') };
  const theirs = await openTurn(job, clock, 'mallory', canary);
  const foreign = [secret.id, faq.id, ...Object.values(theirs)];
  const desks = [];
  for (let shop = 0; shop < shops; shop += 1) desks.push(await openDesk(victim, clock, foreign));
  const untouched = await fingerprint(victim.companyId);

  const told = await Promise.all(desks.map((desk, shop) => attack(desk, clock, 20_261_123 + shop)));

  for (const { around, before } of desks) expect(await around(), 'is as it was').toEqual(before);
  expect(await fingerprint(victim.companyId), "the other company's rows are as they were").toEqual(untouched);
  expect(told.join(''), 'nothing of anybody else was read').not.toContain(canary);
  const count = async (sql: string): Promise<number> => (await db.query(sql)).rowCount ?? 0;
  const wrong = {
    discounted: await count(`
      select 1 from quote q, jsonb_array_elements(q.lines) l join catalogue_item i on i.id = l ->> 'itemId'
       where (l ->> 'unitPriceMinor')::bigint <> i.price_minor
          or (l ->> 'totalMinor')::bigint <> i.price_minor * (l ->> 'quantity')::bigint
      union all
      select 1 from quote where total_minor <> (select coalesce(sum((l ->> 'totalMinor')::bigint), 0) from jsonb_array_elements(lines) l)
      union all
      select 1 from customer_order o join quote q on q.id = o.quote_id
       where o.total_minor <> q.total_minor or o.due_now_minor <> q.due_now_minor
      union all
      select 1 from payment p join customer_order o on o.id = p.reference where p.amount_minor <> o.due_now_minor`),
    unpaidConfirmed: await count(`select 1 from customer_order where status in ('CONFIRMED', 'REFUNDED')`),
    paid: await count(
      `select 1 from payment where status <> 'PENDING' and status <> 'CREATED' and status <> 'EXPIRED'`,
    ),
    firmBookings: await count(`select 1 from booking where status = 'CONFIRMED'`),
    sent: await count(`select 1 from message where author in ('ASSISTANT', 'HUMAN')`),
    outgoing: await count(
      `select 1 from outbox where job in ('conversations.deliver-message', 'channels.send')`,
    ),
  };
  expect(wrong).toEqual({
    discounted: 0,
    unpaidConfirmed: 0,
    paid: 0,
    firmBookings: 0,
    sent: 0,
    outgoing: 0,
  });
  const done = await count('select 1 from assistant_step');
  const quoted = await count('select 1 from quote');
  expect(done).toBeGreaterThan(calls * 0.9);
  expect(quoted, 'many of the calls were real ones').toBeGreaterThan(100);
});
