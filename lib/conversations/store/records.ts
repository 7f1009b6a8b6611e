import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { ConversationFact, type ConversationRecord } from '../recording/schemas';

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
