import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { RecordedMessage } from '../get-recorded-thread';
import { ConversationFact, type ConversationRecord } from '../recording/schemas';
import { Message, Turn } from '../schemas';

/** Adds a fact behind those of its conversation, whose lock the caller holds. */
export async function insertRecord(
  tx: Tx<Ctx>,
  conversationId: string,
  { kind, ...told }: ConversationFact,
): Promise<void> {
  const { messageId = null, turnId = null, ...data } = told as { messageId?: string; turnId?: string };
  await tx.db.$executeRaw`
    insert into conversation_record (company_id, conversation_id, seq, kind, message_id, turn_id, data, at)
    values (${tx.ctx.companyId}, ${conversationId},
            (select coalesce(max(seq), 0) + 1 from conversation_record where conversation_id = ${conversationId}),
            ${kind}, ${messageId}, ${turnId}, ${JSON.stringify(data)}::jsonb, ${tx.ctx.clock.now()})`;
}

interface Row {
  readonly seq: number;
  readonly kind: string;
  readonly messageId: string | null;
  readonly turnId: string | null;
  readonly data: object;
  readonly at: Date;
}

/** What is recorded of a conversation, in order. */
export async function findRecords(tx: Tx<Ctx>, conversationId: string): Promise<ConversationRecord[]> {
  const rows = await tx.db.$queryRaw<Row[]>`
    select seq, kind, message_id as "messageId", turn_id as "turnId", data, at
      from conversation_record where conversation_id = ${conversationId} order by seq`;
  return rows.map(({ seq, at, kind, messageId, turnId, data }) => ({
    seq,
    at,
    fact: ConversationFact.parse({
      ...data,
      kind,
      ...(messageId !== null && { messageId }),
      ...(turnId !== null && { turnId }),
    }),
  }));
}

/** Words that somebody has taken back are not kept in what is told of them either. */
export async function deleteEdits(tx: Tx<Ctx>, conversationId: string, messageId: string): Promise<void> {
  await tx.db.$executeRaw`
    delete from conversation_record
     where conversation_id = ${conversationId} and message_id = ${messageId} and kind = 'edited'`;
}

export async function findThreadTurns(tx: Tx<Ctx>, conversationId: string): Promise<Turn[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select id, conversation_id as "conversationId", state, opened_at as "openedAt", due_at as "dueAt",
           answered_at as "answeredAt", policy
      from turn where conversation_id = ${conversationId} order by opened_at, id`;
  return rows.map((row) => Turn.parse(row));
}

export async function findThreadMessages(tx: Tx<Ctx>, conversationId: string): Promise<RecordedMessage[]> {
  const rows = await tx.db.$queryRaw<RecordedMessage[]>`
    select id, conversation_id as "conversationId", seq, author, text, cards, quick_replies as "quickReplies",
           attachments, reactions, status, turn_id as "turnId", user_id as "userId", failure, edited_at as "editedAt",
           deleted_at as "deletedAt", written_on as "writtenOn", automatic, created_at as "createdAt",
           sent_at as "sentAt", external_id as "externalId", reply_data as "replyData"
      from message where conversation_id = ${conversationId} order by seq`;
  return rows.map((row) => ({
    ...Message.parse(row),
    externalId: row.externalId,
    replyData: row.replyData,
  }));
}

/** Whose conversation it is; null when there is none. */
export async function findCompanyOf(tx: Tx<BaseCtx>, conversationId: string): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ companyId: string }[]>`
    select company_id as "companyId" from conversation where id = ${conversationId}`;
  return rows[0]?.companyId ?? null;
}

/** Conversations that the assistant has answered since a moment, the one begun first before the others. */
export async function findAnsweredSince(tx: Tx<Ctx>, since: Date | null): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select distinct conversation_id as id from conversation_record
     where company_id = ${tx.ctx.companyId} and kind = 'answered' and (${since}::timestamptz is null or at >= ${since})
     order by 1`;
  return rows.map(({ id }) => id);
}
