import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { Message, type MessageAuthor, type MessageStatus, type Turn } from '../schemas';

export interface NewMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly author: MessageAuthor;
  readonly text: string;
  readonly cards: readonly unknown[];
  readonly quickReplies: readonly unknown[];
  readonly status: MessageStatus;
  readonly externalId: string | null;
  readonly turnId: string | null;
  readonly userId: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const columns = Prisma.sql`
  id, conversation_id as "conversationId", seq, author, text, cards, quick_replies as "quickReplies", status,
  turn_id as "turnId", user_id as "userId", failure, created_at as "createdAt", sent_at as "sentAt"`;

/**
 * Adds a message at the end of its thread, whose lock the caller holds; the table decides whether it is new. Null when a
 * message of this id, or of this external id on this channel, is there already.
 */
export async function insertMessage(tx: Tx<Ctx>, message: NewMessage): Promise<Message | null> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    with added as (
      insert into message (id, company_id, conversation_id, channel_id, seq, author, text, cards, quick_replies, status,
                           external_id, turn_id, user_id, created_at, sent_at)
      select ${message.id}, ${tx.ctx.companyId}, id, channel_id, next_seq, ${message.author}, ${message.text},
             ${JSON.stringify(message.cards)}::jsonb, ${JSON.stringify(message.quickReplies)}::jsonb, ${message.status},
             ${message.externalId}, ${message.turnId}, ${message.userId}, ${message.createdAt}, ${message.sentAt}
        from conversation where id = ${message.conversationId}
      on conflict do nothing
      returning *
    ), counted as (
      update conversation set next_seq = next_seq + 1 where id in (select conversation_id from added)
    )
    select ${columns} from added`;
  return rows[0] ? Message.parse(rows[0]) : null;
}

export async function findMessage(tx: Tx<Ctx>, id: string): Promise<Message | null> {
  const rows = await tx.db.$queryRaw<unknown[]>`select ${columns} from message where id = ${id}`;
  return rows[0] ? Message.parse(rows[0]) : null;
}

export async function findByExternalId(
  tx: Tx<Ctx>,
  channelId: string,
  externalId: string,
): Promise<Message | null> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from message where channel_id = ${channelId} and external_id = ${externalId}`;
  return rows[0] ? Message.parse(rows[0]) : null;
}

/** The newest `limit` messages before `beforeSeq`, oldest first. */
export async function findMessagesBefore(
  tx: Tx<Ctx>,
  conversationId: string,
  beforeSeq: number,
  limit: number,
): Promise<Message[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from message where conversation_id = ${conversationId} and seq < ${beforeSeq}
     order by seq desc limit ${limit}`;
  return rows.map((row) => Message.parse(row)).reverse();
}

/** The oldest `limit` messages after `afterSeq`, oldest first. */
export async function findMessagesAfter(
  tx: Tx<Ctx>,
  conversationId: string,
  afterSeq: number,
  limit: number,
): Promise<Message[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from message where conversation_id = ${conversationId} and seq > ${afterSeq}
     order by seq limit ${limit}`;
  return rows.map((row) => Message.parse(row));
}

/** What waits to be sent, up to and including one message, in the order of the thread. */
export async function findQueuedUpTo(tx: Tx<Ctx>, conversationId: string, seq: number): Promise<Message[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from message where conversation_id = ${conversationId} and seq <= ${seq} and status = 'QUEUED'
     order by seq`;
  return rows.map((row) => Message.parse(row));
}

/** The customer's messages of a turn, in the order the customer sent them, whatever order they arrived in. */
export async function findTurnMessages(tx: Tx<Ctx>, turn: Turn): Promise<Message[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from message
     where conversation_id = ${turn.conversationId} and turn_id = ${turn.id} and author = 'CUSTOMER'
     order by sent_at, external_id`;
  return rows.map((row) => Message.parse(row));
}

export async function setTurnOf(tx: Tx<Ctx>, messageIds: readonly string[], turnId: string): Promise<void> {
  await tx.db.$executeRaw`update message set turn_id = ${turnId} where id = any(${[...messageIds]})`;
}

/** Customer messages after the last one that a turn or a person answered. */
export async function findUnanswered(tx: Tx<Ctx>, conversationId: string): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select id from message
     where conversation_id = ${conversationId} and author = 'CUSTOMER' and seq > (
       select coalesce(max(m.seq), 0) from message m left join turn t on t.id = m.turn_id
        where m.conversation_id = ${conversationId}
          and (m.author = 'HUMAN' or (m.author = 'CUSTOMER' and t.state in ('ANSWERED', 'ANSWERING'))))
     order by seq`;
  return rows.map((row) => row.id);
}

/** False when the message was not waiting any more. */
export async function markSent(
  tx: Tx<Ctx>,
  id: string,
  externalId: string | null,
  at: Date,
): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update message set status = 'SENT', sent_at = ${at}, external_id = coalesce(${externalId}, external_id)
       where id = ${id} and status = 'QUEUED'`) === 1
  );
}

/** False when the message was not waiting any more. */
export async function markFailed(tx: Tx<Ctx>, id: string, reason: string): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update message set status = 'FAILED', failure = ${reason} where id = ${id} and status = 'QUEUED'`) === 1
  );
}
