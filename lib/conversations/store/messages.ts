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
  readonly attachments: readonly unknown[];
  readonly externalId: string | null;
  readonly turnId: string | null;
  readonly userId: string | null;
  /** From the customer: for the adapter that answers. To the customer: the template to be sent instead of the text. */
  readonly replyData: unknown;
  readonly writtenOn: 'phone' | null;
  readonly automatic: boolean;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const columns = Prisma.sql`
  id, conversation_id as "conversationId", seq, author, text, cards, quick_replies as "quickReplies", attachments,
  reactions, status, turn_id as "turnId", user_id as "userId", failure, edited_at as "editedAt",
  deleted_at as "deletedAt", written_on as "writtenOn", automatic, created_at as "createdAt", sent_at as "sentAt"`;

/**
 * Adds a message at the end of its thread, whose lock the caller holds; the table decides whether it is new. Null when a
 * message of this id, or of this external id on this channel, is there already.
 */
export async function insertMessage(tx: Tx<Ctx>, message: NewMessage): Promise<Message | null> {
  const replyData = message.replyData == null ? null : JSON.stringify(message.replyData);
  const rows = await tx.db.$queryRaw<unknown[]>`
    with added as (
      insert into message (id, company_id, conversation_id, channel_id, seq, author, text, cards, quick_replies, status,
                           external_id, turn_id, user_id, created_at, sent_at, attachments, reply_data, written_on,
                           automatic)
      select ${message.id}, ${tx.ctx.companyId}, id, channel_id, next_seq, ${message.author}, ${message.text},
             ${JSON.stringify(message.cards)}::jsonb, ${JSON.stringify(message.quickReplies)}::jsonb, ${message.status},
             ${message.externalId}, ${message.turnId}, ${message.userId}, ${message.createdAt}, ${message.sentAt},
             ${JSON.stringify(message.attachments)}::jsonb, ${replyData}::jsonb, ${message.writtenOn},
             ${message.automatic}
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

/** The first message of a thread that waits to be sent; null: none does. */
export async function findFirstWaiting(tx: Tx<Ctx>, conversationId: string): Promise<Message | null> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from message
     where conversation_id = ${conversationId} and status in ('QUEUED', 'SENDING') order by seq limit 1`;
  return rows[0] ? Message.parse(rows[0]) : null;
}

/** What waits first in the thread that a message belongs to. */
export async function findFirstWaitingWith(tx: Tx<Ctx>, messageId: string): Promise<Message | null> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from message
     where conversation_id = (select conversation_id from message where id = ${messageId})
       and status in ('QUEUED', 'SENDING') order by seq limit 1`;
  return rows[0] ? Message.parse(rows[0]) : null;
}

/** The customer's messages of a turn that were not taken back, in the order they were sent, whatever order they arrived in. */
export async function findTurnMessages(tx: Tx<Ctx>, turn: Turn): Promise<Message[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from message
     where conversation_id = ${turn.conversationId} and turn_id = ${turn.id} and author = 'CUSTOMER'
       and deleted_at is null
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
     where conversation_id = ${conversationId} and author = 'CUSTOMER' and not automatic and deleted_at is null
       and seq > (
       select coalesce(max(m.seq), 0) from message m left join turn t on t.id = m.turn_id
        where m.conversation_id = ${conversationId}
          and (m.author = 'HUMAN' or (m.author = 'CUSTOMER' and t.state in ('ANSWERED', 'ANSWERING'))))
     order by seq`;
  return rows.map((row) => row.id);
}

/** Puts a message at the end of another thread, whose lock the caller holds. */
export async function moveMessage(tx: Tx<Ctx>, id: string, toConversation: string): Promise<void> {
  await tx.db.$executeRaw`
    with counted as (
      update conversation set next_seq = next_seq + 1 where id = ${toConversation} returning next_seq - 1 as seq)
    update message set conversation_id = ${toConversation}, seq = counted.seq, turn_id = null
      from counted where message.id = ${id}`;
}

/** The first customer message since a person wrote last; null when there is none. */
export async function findFirstUnlooked(tx: Tx<Ctx>, conversationId: string): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select id from message
     where conversation_id = ${conversationId} and author = 'CUSTOMER' and not automatic and seq > coalesce((
       select seq from message where conversation_id = ${conversationId} and author = 'HUMAN' order by seq desc limit 1), 0)
     order by seq limit 1`;
  return rows[0]?.id ?? null;
}

/** Deletes a line that was taken for a person's, with the word that they took over; its number, or null: there is none. */
export async function dropEcho(tx: Tx<Ctx>, channelId: string, externalId: string): Promise<number | null> {
  const rows = await tx.db.$queryRaw<{ conversationId: string; seq: number }[]>`
    delete from message where channel_id = ${channelId} and external_id = ${externalId} and written_on = 'phone'
    returning conversation_id as "conversationId", seq`;
  const [dropped] = rows;
  if (!dropped) return null;
  await tx.db.$executeRaw`
    delete from message
     where conversation_id = ${dropped.conversationId} and seq = ${dropped.seq + 1} and text = 'human-took-over-on-phone'`;
  return dropped.seq;
}

/** Whether another person than this has written after a number; from the phone it may be anybody. */
export async function hasColleagueSince(
  tx: Tx<Ctx>,
  conversationId: string,
  seq: number,
  userId: string | null,
): Promise<boolean> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select 1 from message
     where conversation_id = ${conversationId} and seq > ${seq} and author = 'HUMAN'
       and user_id is distinct from ${userId} limit 1`;
  return rows.length > 0;
}

export async function hasHumanSince(tx: Tx<Ctx>, conversationId: string, since: Date): Promise<boolean> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select 1 from message
     where conversation_id = ${conversationId} and author = 'HUMAN' and coalesce(sent_at, created_at) >= ${since} limit 1`;
  return rows.length > 0;
}

/** False when there is no such message, or it was taken back. */
export async function editText(tx: Tx<Ctx>, id: string, text: string, at: Date): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update message set text = ${text}, edited_at = ${at}
       where id = ${id} and deleted_at is null and (edited_at is null or edited_at <= ${at})`) === 1
  );
}

/** Nothing of it is left but the row. False when it was taken back before. */
export async function eraseMessage(tx: Tx<Ctx>, id: string, at: Date): Promise<boolean> {
  return (
    (await tx.db.$executeRaw`
      update message
         set text = '', cards = '[]', quick_replies = '[]', attachments = '[]', reactions = '[]', deleted_at = ${at}
       where id = ${id} and deleted_at is null`) === 1
  );
}

export async function setReactions(tx: Tx<Ctx>, id: string, reactions: readonly unknown[]): Promise<void> {
  await tx.db
    .$executeRaw`update message set reactions = ${JSON.stringify(reactions)}::jsonb where id = ${id}`;
}

/** A message by the channel's own number: one that came in, or one of our own parts. */
export async function findByAnyExternalId(
  tx: Tx<Ctx>,
  channelId: string,
  externalId: string,
): Promise<Message | null> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from message where id = coalesce(
      (select m.id from message m where m.channel_id = ${channelId} and m.external_id = ${externalId}),
      (select p.message_id from outgoing_part p where p.channel_id = ${channelId} and p.external_id = ${externalId}))`;
  return rows[0] ? Message.parse(rows[0]) : null;
}
