import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { CustomerMessage, type SystemEvent } from '../schemas';

export const pageSize = 100;

/** Of what happens in a thread, the customer is told who is talking to them. */
const shownEvents: SystemEvent[] = [
  'human-took-over',
  'human-took-over-on-phone',
  'handed-back',
  'handed-back-by-timer',
];

interface Range {
  readonly beforeSeq?: number | undefined;
  readonly afterSeq?: number | undefined;
}

/** One page and one message more, so that the caller knows whether there is more; oldest first. */
export async function findCustomerMessages(
  tx: Tx<Ctx>,
  conversationId: string,
  visitorId: string,
  { beforeSeq, afterSeq }: Range,
): Promise<CustomerMessage[]> {
  const range =
    afterSeq !== undefined
      ? Prisma.sql`and seq > ${afterSeq} order by seq`
      : Prisma.sql`and seq < ${beforeSeq ?? 2_147_483_647} order by seq desc`;
  const rows = await tx.db.$queryRaw<unknown[]>`
    select seq, author, text, cards, quick_replies as "quickReplies", attachments, created_at as at,
           case when author = 'CUSTOMER' then substr(external_id, ${visitorId.length + 2}::int) end as "clientId"
      from message
     where conversation_id = ${conversationId} and status <> 'FAILED' and deleted_at is null
       and (author <> 'SYSTEM' or text = any(${shownEvents})) ${range} limit ${pageSize + 1}`;
  const messages = rows.map((row) => CustomerMessage.parse(row));
  return afterSeq === undefined ? messages.reverse() : messages;
}

/** Whether a message the customer sees shows this file. */
export async function showsFile(tx: Tx<Ctx>, conversationId: string, fileId: string): Promise<boolean> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select 1 from message
     where conversation_id = ${conversationId} and status <> 'FAILED' and deleted_at is null
       and (attachments @> ${JSON.stringify([{ fileId }])}::jsonb or cards @> ${JSON.stringify([{ photoId: fileId }])}::jsonb)
     limit 1`;
  return rows.length > 0;
}
