import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface Limits {
  readonly companyId: string;
  readonly keepDays: number | null;
  readonly keepMegabytes: number | null;
}

/** The companies that do not keep everything. */
export async function findLimits(tx: Tx<BaseCtx>): Promise<Limits[]> {
  return tx.db.conversationSettings.findMany({
    where: { OR: [{ keepDays: { not: null } }, { keepMegabytes: { not: null } }] },
    select: { companyId: true, keepDays: true, keepMegabytes: true },
    orderBy: { companyId: 'asc' },
  });
}

/** A message's place in the order of age. */
export interface Age {
  readonly at: Date;
  readonly id: string;
}

/** The newest message with which texts and files of the company are more than so many bytes; null when they are not. */
export async function findFirstBeyond(tx: Tx<Ctx>, bytes: number): Promise<Age | null> {
  const rows = await tx.db.$queryRaw<Age[]>`
    select at, id from (
      select created_at as at, id, sum(size) over (order by created_at desc, id desc) as kept from (
        select created_at, id,
               octet_length(text) + octet_length(cards::text) + octet_length(quick_replies::text)
                 + octet_length(attachments::text)
                 + coalesce((select sum((a ->> 'size')::bigint) from jsonb_array_elements(attachments) a
                              where a ->> 'fileId' is not null), 0) as size
          from message where company_id = ${tx.ctx.companyId}) sized) summed
     where kept > ${bytes} order by at desc, id desc limit 1`;
  return rows[0] ?? null;
}

export interface OldMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly fileIds: readonly string[];
}

/**
 * The oldest messages up to a place. Left alone is what is still worked with: what is on its way, what waits to be answered,
 * and the conversation of a customer who was asked for money since `unpaidSince`.
 */
export async function findOldMessages(
  tx: Tx<Ctx>,
  { upTo, unpaidSince, limit }: { upTo: Age; unpaidSince: Date; limit: number },
): Promise<OldMessage[]> {
  return tx.db.$queryRaw<OldMessage[]>`
    select m.id, m.conversation_id as "conversationId",
           array(select a ->> 'fileId' from jsonb_array_elements(m.attachments) a where a ->> 'fileId' is not null) as "fileIds"
      from message m
     where m.company_id = ${tx.ctx.companyId} and (m.created_at, m.id) <= (${upTo.at}::timestamptz, ${upTo.id})
       and m.status not in ('QUEUED', 'SENDING')
       and not exists (select 1 from turn t where t.id = m.turn_id and t.state in ('OPEN', 'ANSWERING'))
       and not exists (select 1 from customer_order o
                        where o.company_id = m.company_id and o.conversation_id = m.conversation_id
                          and o.status = 'AWAITING_PAYMENT' and o.created_at > ${unpaidSince})
     order by m.created_at, m.id limit ${limit}`;
}

/** Everything said in some conversations, oldest first. */
export async function findMessagesOf(
  tx: Tx<Ctx>,
  conversationIds: readonly string[],
  limit: number,
): Promise<OldMessage[]> {
  return tx.db.$queryRaw<OldMessage[]>`
    select m.id, m.conversation_id as "conversationId",
           array(select a ->> 'fileId' from jsonb_array_elements(m.attachments) a where a ->> 'fileId' is not null) as "fileIds"
      from message m where m.conversation_id = any(${[...conversationIds]}) order by m.created_at, m.id limit ${limit}`;
}

/**
 * Deletes messages, the turns that no message is left of (with the assistant's steps), and what the list shows of an
 * empty thread.
 */
export async function deleteMessages(tx: Tx<Ctx>, messages: readonly OldMessage[]): Promise<void> {
  const ids = messages.map((message) => message.id);
  const conversationIds = [...new Set(messages.map((message) => message.conversationId))].sort();
  await tx.db.$queryRaw`
    select id from conversation where id = any(${conversationIds}) order by id for update`;
  // What happened before the newest of them cannot be played again any more.
  await tx.db.$executeRaw`
    delete from conversation_record r
     using (select conversation_id, max(created_at) as at from message where id = any(${ids}) group by 1) gone
     where r.conversation_id = gone.conversation_id and (r.at <= gone.at or r.message_id = any(${ids}))`;
  await tx.db.$executeRaw`delete from message where id = any(${ids})`;
  await tx.db.$executeRaw`
    delete from turn t
     where t.conversation_id = any(${conversationIds}) and t.state in ('ANSWERED', 'SKIPPED')
       and not exists (select 1 from message m where m.conversation_id = t.conversation_id and m.turn_id = t.id)`;
  await tx.db.$executeRaw`
    update conversation c set last_message_preview = ''
     where c.id = any(${conversationIds}) and c.last_message_preview <> ''
       and not exists (select 1 from message m where m.conversation_id = c.id and m.author <> 'SYSTEM')`;
}
