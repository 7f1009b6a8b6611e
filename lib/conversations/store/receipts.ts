import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export type ReceiptStatus = 'SENT' | 'DELIVERED' | 'READ' | 'FAILED';

/** Until the transaction ends, nobody else says what became of these or which part they are. */
export async function lockExternalIds(
  tx: Tx<Ctx>,
  channelId: string,
  externalIds: readonly string[],
): Promise<void> {
  const names = externalIds.map((id) => `part\n${channelId}\n${id}`).toSorted();
  await tx.db.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${names}::text[]) as name`;
}

interface Told {
  readonly messageId: string;
  readonly externalId: string;
}

/** Moves parts forward, never back. Returns those that moved. */
export async function advanceParts(
  tx: Tx<Ctx>,
  channelId: string,
  externalIds: readonly string[],
  status: 'SENT' | 'DELIVERED' | 'READ',
  at: Date,
): Promise<Told[]> {
  const before = {
    SENT: ['SENDING'],
    DELIVERED: ['SENDING', 'SENT'],
    READ: ['SENDING', 'SENT', 'DELIVERED'],
  }[status];
  return tx.db.$queryRaw<Told[]>`
    update outgoing_part
       set state = ${status}, sent_at = coalesce(sent_at, ${at}),
           delivered_at = case when ${status} = 'SENT' then delivered_at else coalesce(delivered_at, ${at}) end,
           read_at = case when ${status} = 'READ' then coalesce(read_at, ${at}) else read_at end
     where channel_id = ${channelId} and external_id = any(${[...externalIds]}) and state = any(${before})
    returning message_id as "messageId", external_id as "externalId"`;
}

/** Moves forward everything that left for a conversation up to a moment. */
export async function advancePartsUpTo(
  tx: Tx<Ctx>,
  conversationId: string,
  status: 'DELIVERED' | 'READ',
  upTo: Date,
  at: Date,
): Promise<Told[]> {
  const before = status === 'READ' ? ['SENT', 'DELIVERED'] : ['SENT'];
  return tx.db.$queryRaw<Told[]>`
    update outgoing_part p
       set state = ${status}, delivered_at = coalesce(p.delivered_at, ${at}),
           read_at = case when ${status} = 'READ' then ${at} else p.read_at end
      from message m
     where m.id = p.message_id and m.conversation_id = ${conversationId}
       and m.status in ('SENDING', 'SENT', 'DELIVERED')
       and p.state = any(${before}) and coalesce(p.sent_at, p.attempted_at) <= ${upTo}
    returning p.message_id as "messageId", coalesce(p.external_id, '') as "externalId"`;
}

/** The channel took them and could not deliver them after all; what has arrived stays arrived. */
export async function failPartsById(
  tx: Tx<Ctx>,
  channelId: string,
  externalIds: readonly string[],
  reason: string,
): Promise<Told[]> {
  return tx.db.$queryRaw<Told[]>`
    update outgoing_part set state = 'FAILED', failure = ${reason}
     where channel_id = ${channelId} and external_id = any(${[...externalIds]}) and state in ('SENDING', 'SENT')
    returning message_id as "messageId", external_id as "externalId"`;
}

/** Of these, the ones that are our own parts or were written on the phone. */
export async function findKnownIds(
  tx: Tx<Ctx>,
  channelId: string,
  externalIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select external_id as id from outgoing_part where channel_id = ${channelId} and external_id = any(${[...externalIds]})
     union
    select external_id as id from message where channel_id = ${channelId} and external_id = any(${[...externalIds]})`;
  return new Set(rows.map(({ id }) => id));
}

/** What was written on the phone has no parts: its own row moves forward. */
export async function advancePhoneMessages(
  tx: Tx<Ctx>,
  channelId: string,
  externalIds: readonly string[],
  status: 'DELIVERED' | 'READ',
): Promise<{ id: string; conversationId: string }[]> {
  const before = status === 'READ' ? ['SENT', 'DELIVERED'] : ['SENT'];
  return tx.db.$queryRaw<{ id: string; conversationId: string }[]>`
    update message set status = ${status}
     where channel_id = ${channelId} and external_id = any(${[...externalIds]}) and author = 'HUMAN'
       and status = any(${before})
    returning id, conversation_id as "conversationId"`;
}

const keepMs = 24 * 60 * 60 * 1_000;

/** Keeps what came before the answer of its call; forgets what nobody has asked for within a day. */
export async function keepEarly(
  tx: Tx<Ctx>,
  channelId: string,
  externalIds: readonly string[],
  receipt: { status: ReceiptStatus; reason: string | null; at: Date },
): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.db.$executeRaw`
    delete from early_receipt where channel_id = ${channelId} and at < ${new Date(now.getTime() - keepMs)}`;
  await tx.db.$executeRaw`
    insert into early_receipt (company_id, channel_id, external_id, status, reason, at)
    select ${tx.ctx.companyId}, ${channelId}, id, ${receipt.status}, ${receipt.reason}, ${receipt.at}
      from unnest(${[...externalIds]}::text[]) as id
    on conflict do nothing`;
}

export interface EarlyReceipt {
  readonly status: ReceiptStatus;
  readonly reason: string | null;
  readonly at: Date;
}

/** Takes out what was kept for an id that is ours now. */
export async function takeEarly(tx: Tx<Ctx>, channelId: string, externalId: string): Promise<EarlyReceipt[]> {
  return tx.db.$queryRaw<EarlyReceipt[]>`
    delete from early_receipt where channel_id = ${channelId} and external_id = ${externalId}
    returning status, reason, at`;
}
