import type { ContactFacts } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { type LockedConversation, lockedColumns } from './conversations';

export interface Identity {
  readonly contactId: string;
  readonly conversationId: string;
}

/** A person as one channel knows them. */
export async function findIdentity(
  tx: Tx<Ctx>,
  channelId: string,
  externalId: string,
): Promise<Identity | null> {
  const rows = await tx.db.$queryRaw<Identity[]>`
    select contact_id as "contactId", conversation_id as "conversationId"
      from contact_identity where channel_id = ${channelId} and external_id = ${externalId}`;
  return rows[0] ?? null;
}

/** A conversation found, and locked, by an id of its customer, with what is known of them. */
export interface KnownPerson extends LockedConversation {
  readonly externalId: string;
  readonly identityAt: Date;
  readonly createdAt: Date;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly username: string | null;
  readonly hasSource: boolean;
}

/** Locks the conversations of everybody the channel knows by one of these ids, whose own locks the caller holds. */
export async function lockByIdentities(
  tx: Tx<Ctx>,
  channelId: string,
  externalIds: readonly string[],
): Promise<KnownPerson[]> {
  return tx.db.$queryRaw<KnownPerson[]>`
    select ${lockedColumns}, i.external_id as "externalId", i.created_at as "identityAt", c.created_at as "createdAt",
           p.name, p.phone, p.email, p.username, p.source is not null as "hasSource"
      from contact_identity i
      join conversation c on c.id = i.conversation_id
      join contact p on p.id = c.contact_id
     where i.channel_id = ${channelId} and i.external_id = any(${[...externalIds]})
     order by c.id, i.external_id for update of c`;
}

/** Until the transaction ends, nobody else settles who the person behind these ids, or this phone, is. */
export async function lockPerson(
  tx: Tx<Ctx>,
  channelId: string,
  externalIds: readonly string[],
  phone: string | undefined,
): Promise<void> {
  const names = externalIds.map((id) => `${channelId}\n${id}`);
  if (phone !== undefined) names.push(`${tx.ctx.companyId}\n${phone}`);
  await tx.db.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${names.toSorted()}::text[]) as name`;
}

export async function insertContact(
  tx: Tx<Ctx>,
  contact: { id: string; facts: ContactFacts; source: unknown; createdAt: Date },
): Promise<void> {
  const { name = null, phone = null, email = null, username = null } = contact.facts;
  await tx.db.$executeRaw`
    insert into contact (id, company_id, name, phone, email, username, source, created_at)
    values (${contact.id}, ${tx.ctx.companyId}, ${name}, ${phone}, ${email}, ${username},
            ${jsonOf(contact.source)}::jsonb, ${contact.createdAt})`;
}

export async function insertConversation(
  tx: Tx<Ctx>,
  conversation: { id: string; channelId: string; contactId: string; createdAt: Date },
): Promise<void> {
  const { id, channelId, contactId, createdAt } = conversation;
  await tx.db.$executeRaw`
    insert into conversation (id, company_id, channel_id, contact_id, last_message_at, created_at)
    values (${id}, ${tx.ctx.companyId}, ${channelId}, ${contactId}, ${createdAt}, ${createdAt})`;
}

export async function insertIdentity(
  tx: Tx<Ctx>,
  identity: Identity & { id: string; channelId: string; externalId: string; createdAt: Date },
): Promise<void> {
  await tx.db.$executeRaw`
    insert into contact_identity (id, company_id, channel_id, external_id, contact_id, conversation_id, created_at)
    values (${identity.id}, ${tx.ctx.companyId}, ${identity.channelId}, ${identity.externalId}, ${identity.contactId},
            ${identity.conversationId}, ${identity.createdAt})`;
}

/** Adds what is not known of a contact yet; what is known stays. */
export async function addFacts(
  tx: Tx<Ctx>,
  contactId: string,
  { name = null, phone = null, email = null, username = null }: Nullable<ContactFacts>,
  source: unknown = null,
): Promise<void> {
  await tx.db.$executeRaw`
    update contact
       set name = coalesce(name, ${name}), phone = coalesce(phone, ${phone}), email = coalesce(email, ${email}),
           username = coalesce(${username}, username), source = coalesce(source, ${jsonOf(source)}::jsonb)
     where id = ${contactId}`;
}

export interface FoundContact extends Nullable<ContactFacts> {
  readonly id: string;
  readonly createdAt: Date;
  readonly source: unknown;
}

const contactColumns = Prisma.sql`id, name, phone, email, username, source, created_at as "createdAt"`;

/** The oldest contact with this phone that was neither merged into another nor erased. */
export async function findContactByPhone(tx: Tx<Ctx>, phone: string): Promise<FoundContact | null> {
  const rows = await tx.db.$queryRaw<FoundContact[]>`
    select ${contactColumns} from contact
     where company_id = ${tx.ctx.companyId} and phone = ${phone} and merged_into is null and erased_at is null
     order by created_at, id limit 1`;
  return rows[0] ?? null;
}

export async function findContact(tx: Tx<Ctx>, id: string): Promise<FoundContact | null> {
  const rows = await tx.db.$queryRaw<FoundContact[]>`select ${contactColumns} from contact where id = ${id}`;
  return rows[0] ?? null;
}

/** The conversation that goes on with a contact on a channel. */
export async function findConversationOf(
  tx: Tx<Ctx>,
  channelId: string,
  contactId: string,
): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select conversation_id as id from contact_identity
     where channel_id = ${channelId} and contact_id = ${contactId} order by created_at limit 1`;
  return rows[0]?.id ?? null;
}

/** All that was `from`'s is `to`'s now: identities, threads, and what is known. */
export async function foldContact(tx: Tx<Ctx>, from: FoundContact, to: FoundContact): Promise<void> {
  await tx.db.$executeRaw`update contact_identity set contact_id = ${to.id} where contact_id = ${from.id}`;
  await tx.db.$executeRaw`update conversation set contact_id = ${to.id} where contact_id = ${from.id}`;
  await tx.db
    .$executeRaw`update contact set merged_into = ${to.id} where id = ${from.id} or merged_into = ${from.id}`;
  await addFacts(tx, to.id, from, from.source);
}

/** The person writes in another thread from now on. */
export async function moveIdentities(
  tx: Tx<Ctx>,
  fromConversation: string,
  toConversation: string,
): Promise<void> {
  await tx.db.$executeRaw`
    update contact_identity set conversation_id = ${toConversation} where conversation_id = ${fromConversation}`;
}

/** How the channel of a conversation calls its customer: by the newest of the ids it wrote under. */
export async function findExternalContactId(tx: Tx<Ctx>, conversationId: string): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ externalId: string }[]>`
    select i.external_id as "externalId" from conversation c
      join contact_identity i on i.channel_id = c.channel_id and i.contact_id = c.contact_id
     where c.id = ${conversationId}
     order by (i.conversation_id = c.id) desc, i.created_at desc limit 1`;
  return rows[0]?.externalId ?? null;
}

type Nullable<T> = { readonly [K in keyof T]?: T[K] | null };

const jsonOf = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));
