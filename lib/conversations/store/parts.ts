import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';

export type PartState = 'SENDING' | 'SENT' | 'DELIVERED' | 'READ' | 'FAILED';

/** One call to the outside, made or under way. */
export interface StoredPart {
  readonly messageId: string;
  readonly part: number;
  readonly state: PartState;
  readonly externalId: string | null;
  readonly attemptedAt: Date;
  readonly failure: string | null;
}

const columns = Prisma.sql`
  p.message_id as "messageId", p.part, p.state, p.external_id as "externalId", p.attempted_at as "attemptedAt", p.failure`;

export async function findParts(tx: Tx<Ctx>, messageId: string): Promise<StoredPart[]> {
  return tx.db.$queryRaw<StoredPart[]>`
    select ${columns} from outgoing_part p where p.message_id = ${messageId} order by p.part`;
}

/** All parts of a conversation's messages, in their order. */
export async function findThreadParts(tx: Tx<Ctx>, conversationId: string): Promise<StoredPart[]> {
  return tx.db.$queryRaw<StoredPart[]>`
    select ${columns} from outgoing_part p join message m on m.id = p.message_id
     where m.conversation_id = ${conversationId} order by m.seq, p.part`;
}

/** Parts of a conversation of which nobody knows, or not yet, whether they arrived; oldest first. */
export async function findUnprovenParts(tx: Tx<Ctx>, conversationId: string): Promise<StoredPart[]> {
  return tx.db.$queryRaw<StoredPart[]>`
    select ${columns} from outgoing_part p join message m on m.id = p.message_id
     where m.conversation_id = ${conversationId} and p.external_id is null
       and (p.state = 'SENDING' or (p.state = 'FAILED' and p.failure = 'delivery-uncertain'))
     order by m.seq, p.part`;
}

/** When something last left for this conversation's customer. */
export async function findLastAttempt(tx: Tx<Ctx>, conversationId: string): Promise<Date | null> {
  const rows = await tx.db.$queryRaw<{ at: Date | null }[]>`
    select max(attempted_at) as at from outgoing_part where message_id in (
      select id from message where conversation_id = ${conversationId} and author in ('ASSISTANT', 'HUMAN')
       order by seq desc limit 10)`;
  return rows[0]?.at ?? null;
}

/** The next moment at which the account may send, kept free for whoever asked. */
export async function reserveSlot(tx: Tx<Ctx>, channelId: string, pauseMs: number, now: Date): Promise<Date> {
  const rows = await tx.db.$queryRaw<{ slot: Date }[]>`
    update channel
       set next_send_at = greatest(coalesce(next_send_at, ${now}), ${now}) + make_interval(secs => ${pauseMs / 1_000}::float8)
     where id = ${channelId}
    returning next_send_at - make_interval(secs => ${pauseMs / 1_000}::float8) as slot`;
  return rows[0]?.slot ?? now;
}

/** Says that a call is about to be made; a crash in the middle of it leaves this behind. */
export async function writeSending(
  tx: Tx<Ctx>,
  part: { messageId: string; part: number; channelId: string; at: Date },
): Promise<void> {
  await tx.db.$executeRaw`
    insert into outgoing_part (company_id, message_id, part, channel_id, state, attempted_at)
    values (${tx.ctx.companyId}, ${part.messageId}, ${part.part}, ${part.channelId}, 'SENDING', ${part.at})
    on conflict (message_id, part) do update set state = 'SENDING', attempted_at = excluded.attempted_at, failure = null`;
}

/** The channel took it. An id that came from elsewhere meanwhile stays when the answer names none. */
export async function writeSent(
  tx: Tx<Ctx>,
  part: { messageId: string; part: number; externalId: string | null; at: Date },
): Promise<void> {
  await tx.db.$executeRaw`
    update outgoing_part
       set state = case when state in ('DELIVERED', 'READ') then state else 'SENT' end, failure = null,
           external_id = coalesce(${part.externalId}, external_id), sent_at = coalesce(sent_at, ${part.at})
     where message_id = ${part.messageId} and part = ${part.part}`;
}

/** It was surely not taken: as if it had not been tried. */
export async function forgetSending(tx: Tx<Ctx>, messageId: string, part: number): Promise<void> {
  await tx.db.$executeRaw`
    delete from outgoing_part where message_id = ${messageId} and part = ${part} and state = 'SENDING'`;
}

export async function failParts(tx: Tx<Ctx>, messageId: string, failure: string): Promise<void> {
  await tx.db.$executeRaw`
    update outgoing_part set state = 'FAILED', failure = ${failure} where message_id = ${messageId} and state = 'SENDING'`;
}

/** Before a message is sent again: what arrived stays, what failed is forgotten. */
export async function forgetFailed(tx: Tx<Ctx>, messageId: string): Promise<void> {
  await tx.db.$executeRaw`delete from outgoing_part where message_id = ${messageId} and state = 'FAILED'`;
}

/** Whether one of our own parts carries this id of the channel. */
export async function findPartByExternalId(
  tx: Tx<Ctx>,
  channelId: string,
  externalId: string,
): Promise<StoredPart | null> {
  const rows = await tx.db.$queryRaw<StoredPart[]>`
    select ${columns} from outgoing_part p where p.channel_id = ${channelId} and p.external_id = ${externalId}`;
  return rows[0] ?? null;
}
