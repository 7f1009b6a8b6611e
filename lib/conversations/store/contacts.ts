import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface Identity {
  readonly contactId: string;
  readonly conversationId: string;
}

interface NewIdentity extends Identity {
  readonly id: string;
  readonly channelId: string;
  readonly externalId: string;
  readonly contactName: string | null;
  readonly createdAt: Date;
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

/** Until the transaction ends, nobody else opens a conversation for this person. */
export async function lockIdentity(tx: Tx<Ctx>, channelId: string, externalId: string): Promise<void> {
  await tx.db
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${channelId}\n${externalId}`}, 0))`;
}

/** A person's first appearance: contact, conversation and identity together. */
export async function insertIdentity(tx: Tx<Ctx>, identity: NewIdentity): Promise<void> {
  const { companyId } = tx.ctx;
  const { contactId, conversationId, channelId, createdAt } = identity;
  await tx.db.$executeRaw`
    insert into contact (id, company_id, name, created_at)
    values (${contactId}, ${companyId}, ${identity.contactName}, ${createdAt})`;
  await tx.db.$executeRaw`
    insert into conversation (id, company_id, channel_id, contact_id, last_message_at, created_at)
    values (${conversationId}, ${companyId}, ${channelId}, ${contactId}, ${createdAt}, ${createdAt})`;
  await tx.db.$executeRaw`
    insert into contact_identity (id, company_id, channel_id, external_id, contact_id, conversation_id, created_at)
    values (${identity.id}, ${companyId}, ${channelId}, ${identity.externalId}, ${contactId}, ${conversationId}, ${createdAt})`;
}

/** How the channel of a conversation calls its customer. */
export async function findExternalContactId(tx: Tx<Ctx>, conversationId: string): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ externalId: string }[]>`
    select i.external_id as "externalId" from contact_identity i
      join conversation c on c.id = i.conversation_id and c.channel_id = i.channel_id
     where c.id = ${conversationId} order by i.created_at desc limit 1`;
  return rows[0]?.externalId ?? null;
}
