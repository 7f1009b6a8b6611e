import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** The newest thing the customer wrote here, as their channel names it. */
export interface Answered {
  readonly externalMessageId: string;
  readonly sentAt: Date;
  readonly replyData: Readonly<Record<string, unknown>> | null;
}

export async function findAnswered(tx: Tx<Ctx>, conversationId: string): Promise<Answered | null> {
  const rows = await tx.db.$queryRaw<Answered[]>`
    select external_id as "externalMessageId", coalesce(sent_at, created_at) as "sentAt", reply_data as "replyData"
      from message
     where conversation_id = ${conversationId} and author = 'CUSTOMER' and external_id is not null
     order by seq desc limit 1`;
  return rows[0] ?? null;
}

/** What an outgoing message carries beside what people read: the template to be sent in its place. */
export async function findReplyData(tx: Tx<Ctx>, messageId: string): Promise<unknown> {
  const rows = await tx.db.$queryRaw<{ replyData: unknown }[]>`
    select reply_data as "replyData" from message where id = ${messageId}`;
  return rows[0]?.replyData ?? null;
}

/** For when the conversation's next delivery is promised; null when it is not, or is due. */
export async function findBooking(tx: Tx<Ctx>, conversationId: string): Promise<Date | null> {
  const rows = await tx.db.$queryRaw<{ at: Date | null }[]>`
    select delivery_at as at from conversation where id = ${conversationId}`;
  return rows[0]?.at ?? null;
}

export async function setBooking(tx: Tx<Ctx>, conversationId: string, at: Date): Promise<void> {
  await tx.db.$executeRaw`update conversation set delivery_at = ${at} where id = ${conversationId}`;
}

export async function markSending(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.$executeRaw`update message set status = 'SENDING' where id = ${id} and status = 'QUEUED'`;
}

/** Nothing of it has left: it waits again. */
export async function markQueued(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.$executeRaw`
    update message set status = 'QUEUED' where id = ${id} and status = 'SENDING'
       and not exists (select 1 from outgoing_part where message_id = ${id})`;
}

/** All of it has left. False when that was known, or the message was given up. */
export async function markSent(tx: Tx<Ctx>, id: string, at: Date): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update message set status = 'SENT', sent_at = ${at}, failure = null where id = ${id} and status in ('QUEUED', 'SENDING')`) ===
    1
  );
}

/** False when the message was not waiting any more. */
export async function markFailed(tx: Tx<Ctx>, id: string, reason: string): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update message set status = 'FAILED', failure = ${reason} where id = ${id} and status in ('QUEUED', 'SENDING')`) ===
    1
  );
}

/** Nobody knew whether it arrived; now it is proven. Only once all of its parts are. */
export async function markSentAfterAll(tx: Tx<Ctx>, id: string, at: Date): Promise<void> {
  await tx.db.$executeRaw`
    update message set status = 'SENT', sent_at = ${at}, failure = null
     where id = ${id} and status = 'FAILED' and failure = 'delivery-uncertain'
       and not exists (select 1 from outgoing_part where message_id = ${id} and state in ('SENDING', 'FAILED'))`;
}

/** The channel had taken it, and says now that it did not arrive. False when it has failed or arrived. */
export async function markFailedLater(tx: Tx<Ctx>, id: string, reason: string): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update message set status = 'FAILED', failure = ${reason}
       where id = ${id} and status in ('QUEUED', 'SENDING', 'SENT')`) === 1
  );
}

/** False when it had not failed. */
export async function markQueuedAgain(tx: Tx<Ctx>, id: string): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update message set status = 'QUEUED', failure = null where id = ${id} and status = 'FAILED'`) === 1
  );
}

/**
 * Brings messages to what their parts say: READ when all of them are, DELIVERED when all at least are. Returns those that
 * changed.
 */
export async function followParts(
  tx: Tx<Ctx>,
  messageIds: readonly string[],
): Promise<{ id: string; conversationId: string }[]> {
  return tx.db.$queryRaw<{ id: string; conversationId: string }[]>`
    with least as (
      select message_id, min(case state when 'READ' then 3 when 'DELIVERED' then 2 when 'SENT' then 1 else 0 end) as rank
        from outgoing_part where message_id = any(${[...messageIds]}) group by message_id)
    update message m set status = case l.rank when 3 then 'READ' else 'DELIVERED' end
      from least l
     where m.id = l.message_id and l.rank >= 2
       and (m.status = 'SENT' or (m.status = 'DELIVERED' and l.rank = 3))
    returning m.id, m.conversation_id as "conversationId"`;
}
