import '@/jobs/all-jobs';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { getWebChat } from '@/lib/channels';
import { listConversations, listMessages } from '@/lib/conversations';
import { eraseContact, erasedTables, exportContact, finishErasure, keptTables } from '@/lib/erasure';
import { storeFile } from '@/lib/media';
import { changeCart, getOrder, type Order } from '@/lib/orders';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { env } from '@/lib/platform/env';
import { newId } from '@/lib/platform/new-id';
import { type ChatVisitor, chatVisitor } from '@/tests/factories/chat-visitor';
import { makeCompany } from '@/tests/factories/make-company';
import { type MadeShop, makeShop, order, ten } from '@/tests/factories/make-shop';
import { ask, pay } from '@/tests/factories/sale';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const drain = ({ ctx, clock }: MadeShop, seconds = 60) =>
  drainLane({ name: ctx.lane ?? '', clock }, new Date(clock.now().getTime() + seconds * 1_000));

interface Person {
  readonly canary: string;
  readonly visitor: ChatVisitor;
  readonly contactId: string;
  readonly conversationId: string;
  readonly sold: Order;
}

/** Somebody who left traces wherever one can: in chat, by form, as a file, in an order, and under a second contact. */
async function makePerson(shop: MadeShop, canary: string, appointment = ten): Promise<Person> {
  const { ctx } = shop;
  const { companyId } = ctx;
  const visitor = chatVisitor(ctx, await getWebChat(ctx));
  await visitor.sends(`Hello, I am ${canary}, do you have tea?`, `m-${canary}`);
  await drain(shop);
  const mine = await listConversations(ctx, {});
  const conversation = mine.conversations.find(
    (one) => one.lastMessagePreview !== '' && one.contact.name === null,
  );
  if (!conversation) throw new Error('The message did not arrive.');
  const { id: conversationId, contact, channel } = conversation;
  const contactId = contact.id;
  await db.query(
    `update contact set name = $2, phone = '491701234567', email = $3, username = $2, source = $4 where id = $1`,
    [contactId, canary, `${canary}@example.com`, { kind: 'ad', clickId: canary }],
  );
  await db.query('update conversation set subject = $2, source = $3 where id = $1', [
    conversationId,
    canary,
    { kind: 'ad', clickId: canary },
  ]);
  const file = await storeFile(shop.owner, { purpose: 'item-photo', name: `${canary}.png`, bytes: png });
  const attachment = {
    kind: 'image',
    fileId: file.id,
    name: `${canary}.png`,
    contentType: 'image/png',
    size: 68,
  };
  await db.query('update message set attachments = $2 where conversation_id = $1 and seq = 1', [
    conversationId,
    JSON.stringify([attachment]),
  ]);
  await db.query(
    `insert into lead (id, company_id, channel_id, external_id, name, phone, email, answers, via, conversation_id, received_at)
     values ($1, $2, $3, $4, $4, '491701234567', $4, $5, 'CSV', $6, now())`,
    [newId('lea'), companyId, channel.id, canary, { city: canary }, conversationId],
  );
  // A lead form of another channel named the same phone, written as people write it.
  await db.query(
    `insert into inbound_event (id, source, scope, event_id, company_id, channel_id, body, status, received_at)
     values ($1, 'tiktok-lead', 'x', $2, $3, 'chn_other', $4, 'PROCESSED', now())`,
    [
      newId('evt'),
      `form-${canary}@example.com`,
      companyId,
      `{"phone":"+49 (170) 123-45-67","name":"${canary}"}`,
    ],
  );
  await db.query(
    `insert into contact (id, company_id, name, merged_into, created_at) values ($1, $2, $3, $4, now())`,
    [newId('cnt'), companyId, canary, contactId],
  );
  const sold = await order(shop, {
    items: [
      [shop.tea, 2],
      [shop.massage, 1],
    ],
    appointment,
    delivery: new Date('2026-06-02T14:00:00Z'),
    customer: { contactId, conversationId },
  });
  const payment = await ask(shop, sold);
  await pay(shop, payment.id);
  await db.query(`update booking set address = $2, city = $2 where reference = $1 and kind = 'DELIVERY'`, [
    sold.id,
    canary,
  ]);
  await db.query('update payment set customer_email = $2 where reference = $1', [
    sold.id,
    `${canary}@example.com`,
  ]);
  await db.query('update customer_order set source = $2 where id = $1', [
    sold.id,
    { kind: 'campaign', id: 'spring', clickId: canary },
  ]);
  await changeCart(ctx, { conversationId, itemId: shop.tea.id, change: 'set', quantity: 1 });
  await db.query(
    `insert into early_receipt (company_id, channel_id, external_id, status, at) values ($1, $2, $3, 'SENT', now())`,
    [companyId, channel.id, `true_${visitor.visitorId}_3EB0`],
  );
  return { canary, visitor, contactId, conversationId, sold };
}

/** Every row of the company, and those of no company, as text by its table. */
async function tracesOf(needle: string): Promise<string[]> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const traces: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await db.query(
      `select 1 from ${name} t where position(lower($1) in lower(t::text)) > 0`,
      [needle],
    );
    if (rowCount) traces.push(name);
  }
  return traces;
}

const eleven = new Date('2026-06-02T11:00:00Z');
const canaryName = () => `Canary${randomBytes(8).toString('hex')}`;

describe('an export', () => {
  it('holds everything known of the person, and nothing of anybody else', async () => {
    const shop = await makeShop();
    const person = await makePerson(shop, canaryName());
    const other = await makePerson(shop, canaryName(), eleven);
    const { fileName, json } = await exportContact(shop.owner, { contactId: person.contactId });
    expect(fileName).toBe(`${person.contactId}-2026-06-01.json`);
    const held = JSON.parse(json);
    expect(held.contacts).toHaveLength(2);
    expect(held.contacts[0]).toMatchObject({ name: person.canary, phone: '491701234567' });
    expect(held.identities).toMatchObject([{ externalId: person.visitor.visitorId }]);
    const [conversation] = held.conversations;
    expect(conversation.messages[0].text).toContain(person.canary);
    expect(conversation.messages[0].attachments).toMatchObject([{ name: `${person.canary}.png` }]);
    expect(conversation.messages.length).toBeGreaterThan(1);
    expect(held.orders).toMatchObject([{ id: person.sold.id, payment: { status: 'PAID' } }]);
    expect(held.bookings.map((booking: { kind: string }) => booking.kind).sort()).toEqual([
      'APPOINTMENT',
      'DELIVERY',
    ]);
    expect(held.leads).toMatchObject([{ answers: { city: person.canary } }]);
    expect(json).not.toContain(other.canary);
  });

  it('is the owner’s to give', async () => {
    const shop = await makeShop();
    const { contactId } = await makePerson(shop, canaryName());
    const { owner: stranger } = await makeCompany();
    await expect(exportContact(stranger, { contactId })).rejects.toMatchObject({ key: 'contact-not-found' });
    await expect(exportContact(shop.manager, { contactId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(eraseContact(stranger, { contactId })).rejects.toMatchObject({ key: 'contact-not-found' });
    await expect(eraseContact(shop.manager, { contactId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an erasure', () => {
  it('leaves no trace of the person, keeps sums, and touches nobody else', async () => {
    const shop = await makeShop();
    const person = await makePerson(shop, canaryName());
    const other = await makePerson(shop, canaryName(), eleven);
    const needles = [person.canary, person.visitor.visitorId];
    expect((await tracesOf(person.canary)).length).toBeGreaterThan(8);
    await drain(shop);
    const othersBefore = await tracesOf(other.canary);

    const erased = await eraseContact(shop.owner, { contactId: person.contactId });
    expect(erased.contactId).toBe(person.contactId);
    await drain(shop);
    // A contact that the erased one was merged with is the same person: asking by it is the same request.
    for (const needle of needles) expect(await tracesOf(needle)).toEqual([]);
    expect(await tracesOf(other.canary)).toEqual(othersBefore);
    const photos = path.join(env().X8_DATA_DIR, 'media', shop.ctx.companyId, 'item-photo');
    expect(await readdir(photos)).toHaveLength(1);

    const order = await getOrder(shop.owner, { orderId: person.sold.id });
    expect(order).toMatchObject({
      totalMinor: person.sold.totalMinor,
      lines: person.sold.lines,
      payment: { status: 'PAID', amountMinor: person.sold.dueNowMinor },
    });
    const { rows } = await db.query('select source from customer_order where id = $1', [person.sold.id]);
    expect(rows).toEqual([{ source: { kind: 'campaign', id: 'spring' } }]);
    expect(order.bookings).toHaveLength(2);
  });

  it('asked twice is the same erasure, and its job may run as often as it likes', async () => {
    const shop = await makeShop();
    const { contactId, canary } = await makePerson(shop, canaryName());
    const first = await eraseContact(shop.owner, { contactId });
    await drain(shop);
    shop.clock.moveTo(new Date(shop.clock.now().getTime() + 3_600_000));
    expect(await eraseContact(shop.owner, { contactId })).toEqual(first);
    await drain(shop);
    await finishErasure(shop.ctx, { contactId });
    expect(await tracesOf(canary)).toEqual([]);
  });

  it('lets the same person begin anew, and lets nothing old come back', async () => {
    const shop = await makeShop();
    const person = await makePerson(shop, canaryName());
    await person.visitor.sends(`still ${person.canary}`, 'unprocessed');
    await eraseContact(shop.owner, { contactId: person.contactId });
    await drain(shop);
    expect(await tracesOf(person.canary)).toEqual([]);
    expect((await person.visitor.sends(`still ${person.canary}`, 'unprocessed')).end).toBe('duplicate');

    await person.visitor.sends('Good evening', 'new');
    await drain(shop);
    const conversations = (await listConversations(shop.owner, {})).conversations;
    // The thread that orders hang on is there, but nobody sees it any more.
    expect(conversations).toHaveLength(1);
    expect(conversations[0]?.contact.id).not.toBe(person.contactId);
    const { messages } = await listMessages(shop.owner, { conversationId: conversations[0]?.id ?? '' });
    expect(messages[0]).toMatchObject({ seq: 1, text: 'Good evening' });
  });

  it('cut off in the middle goes on until everything is gone', async () => {
    const shop = await makeShop();
    const person = await makePerson(shop, canaryName());
    await db.query(`update media_file set store_key = '../' || store_key where name like $1`, [
      `${person.canary}%`,
    ]);
    await eraseContact(shop.owner, { contactId: person.contactId });
    await expect(finishErasure(shop.ctx, { contactId: person.contactId })).rejects.toThrow('Not a key');
    expect(await tracesOf(person.canary)).not.toEqual([]);
    await db.query(`update media_file set store_key = substr(store_key, 4) where name like $1`, [
      `${person.canary}%`,
    ]);
    await drain(shop);
    expect(await tracesOf(person.canary)).toEqual([]);
  });
});

describe('the erasure map', () => {
  it('names every table with a way to a customer', async () => {
    const { rows } = await db.query<{ name: string }>(
      `with recursive known as (
         select 'contact'::name as name
         union
         select c.conrelid::regclass::name from pg_constraint c join known k on c.confrelid::regclass::name = k.name
          where c.contype = 'f')
       select name from known
       union
       select table_name from information_schema.columns
        where table_schema = 'public'
          and column_name ~ '^(contact|conversation|message|turn|lead)_id$|^merged_into$|^external_contact_id$'
       order by name`,
    );
    const named = new Set([...Object.keys(erasedTables), ...Object.keys(keptTables)]);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
    const { rows: all } = await db.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    const there = new Set(all.map(({ name }) => name));
    expect([...named].filter((name) => !there.has(name))).toEqual([]);
    expect(Object.keys(erasedTables).filter((name) => name in keptTables)).toEqual([]);
  });
});
