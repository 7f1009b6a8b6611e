import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface ContactRow {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly username: string | null;
  readonly source: unknown;
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
}

/** A person's contact, first, and those that turned out to be the same person; locked. Empty when there is none. */
export async function lockPersonOf(tx: Tx<Ctx>, contactId: string): Promise<ContactRow[]> {
  const [root] = await tx.db.$queryRaw<{ id: string }[]>`
    select coalesce(merged_into, id) as id from contact where id = ${contactId}`;
  if (!root) return [];
  return tx.db.$queryRaw<ContactRow[]>`
    select id, name, phone, email, username, source, created_at as "createdAt", erased_at as "erasedAt"
      from contact where id = ${root.id} or merged_into = ${root.id}
     order by id = ${root.id} desc, id for update`;
}

export interface IdentityRow {
  readonly channelId: string;
  readonly externalId: string;
  readonly createdAt: Date;
}

/** How channels call these people. */
export async function findIdentities(tx: Tx<Ctx>, contactIds: readonly string[]): Promise<IdentityRow[]> {
  return tx.db.$queryRaw<IdentityRow[]>`
    select channel_id as "channelId", external_id as "externalId", created_at as "createdAt"
      from contact_identity where contact_id = any(${[...contactIds]}) order by created_at, id`;
}

export interface ThreadRow {
  readonly id: string;
  readonly channel: string;
  readonly subject: string | null;
  readonly language: string | null;
  readonly source: unknown;
  readonly createdAt: Date;
}

export async function findThreads(tx: Tx<Ctx>, contactIds: readonly string[]): Promise<ThreadRow[]> {
  return tx.db.$queryRaw<ThreadRow[]>`
    select c.id, h.kind as channel, c.subject, c.language, c.source, c.created_at as "createdAt"
      from conversation c join channel h on h.id = c.channel_id
     where c.contact_id = any(${[...contactIds]}) order by c.created_at, c.id`;
}

export interface LeadRow {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly answers: unknown;
  readonly receivedAt: Date;
}

export async function findLeads(tx: Tx<Ctx>, conversationIds: readonly string[]): Promise<LeadRow[]> {
  return tx.db.$queryRaw<LeadRow[]>`
    select id, name, phone, email, answers, received_at as "receivedAt"
      from lead where conversation_id = any(${[...conversationIds]}) order by received_at, id`;
}

/** The contacts know nobody any more; who writes under the same name outside is somebody new. */
export async function forgetPerson(tx: Tx<Ctx>, contactIds: readonly string[], at: Date): Promise<void> {
  const ids = [...contactIds];
  await tx.db.$executeRaw`
    update contact set name = null, phone = null, email = null, username = null, source = null,
                       erased_at = coalesce(erased_at, ${at})
     where id = any(${ids})`;
  await tx.db.$executeRaw`delete from contact_identity where contact_id = any(${ids})`;
  await tx.db.$executeRaw`update conversation set forgotten = true where contact_id = any(${ids})`;
}

/** What channels told of messages before they were known, by the ids of a person in theirs. */
export async function deleteEarlyReceipts(
  tx: Tx<Ctx>,
  { channelId, externalId }: IdentityRow,
): Promise<void> {
  await tx.db.$executeRaw`
    delete from early_receipt where channel_id = ${channelId} and position(${externalId} in external_id) > 0`;
}

/**
 * What is left of threads without messages: the row itself where an order hangs on it, without a word about the person;
 * nothing otherwise. Leads stay as a number.
 */
export async function emptyThreads(tx: Tx<Ctx>, conversationIds: readonly string[]): Promise<void> {
  const ids = [...conversationIds];
  await tx.db.$executeRaw`delete from turn where conversation_id = any(${ids})`;
  await tx.db.$executeRaw`delete from conversation_note where conversation_id = any(${ids})`;
  await tx.db.$executeRaw`delete from conversation_record where conversation_id = any(${ids})`;
  await tx.db.$executeRaw`
    update lead set name = null, phone = null, email = null, answers = '{}', external_id = 'erased:' || id
     where conversation_id = any(${ids})`;
  await tx.db.$executeRaw`
    delete from conversation c
     where c.id = any(${ids})
       and not exists (select 1 from customer_order o where o.company_id = c.company_id and o.conversation_id = c.id)`;
  await tx.db.$executeRaw`
    update conversation
       set language = null, subject = null, source = null, last_message_preview = '', unread = 0, needs_human = false,
           human_since = null, human_reason = null, human_until = null, last_customer_message_at = null, outcome_note = null
     where id = any(${ids})`;
}
