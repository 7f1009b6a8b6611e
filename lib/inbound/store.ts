import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { NewOutboxRow } from '@/lib/platform/dispatch/store';
import type { InboundSource } from './schemas';
import type { NewEvent } from './sources/source';

export interface EventRow extends NewEvent {
  readonly id: string;
  readonly source: InboundSource;
  readonly receivedAt: Date;
  readonly promise: NewOutboxRow;
}

/**
 * What stands in the place of a number that named somebody: still the same in every repetition, and nobody's name.
 * `receive_event` looks for it.
 */
const erasedNumber = (eventId: Prisma.Sql) =>
  Prisma.sql`'erased:' || encode(sha256(convert_to(${eventId}, 'UTF8')), 'hex')`;

export interface Ending {
  readonly ending: 'accepted' | 'duplicate' | 'ignored';
  /** Null: a duplicate of an event whose number has been erased. */
  readonly eventId: string | null;
}

/** Stores events and promises their jobs, unless their numbers are known; the table decides. One `Ending` each, in order. */
export function receiveEvents(rows: readonly EventRow[]): Prisma.Sql {
  const events = rows.map(({ promise, ...event }) => ({
    ...event,
    jobId: promise.id,
    job: promise.job,
    payload: promise.payload,
    queue: promise.queue,
    lane: promise.lane,
    inQueue: promise.inQueue,
  }));
  return Prisma.sql`
    select ending, stored_id as "eventId" from receive_events(${JSON.stringify(events)}::jsonb)`;
}

/** The same for one event, as a part of an open transaction. */
export async function receiveEvent(tx: Tx<BaseCtx>, row: EventRow): Promise<Ending | undefined> {
  return (await tx.db.$queryRaw<Ending[]>(receiveEvents([row])))[0];
}

export interface StoredEvent {
  readonly id: string;
  readonly source: InboundSource;
  /** Whose event it is within its source: a channel, a bot, an account. */
  readonly scope: string;
  readonly channelId: string | null;
  readonly body: string;
  readonly receivedAt: Date;
}

/** An event that waits to be acted on, held until the transaction ends; null when it was acted on. */
export async function lockUnprocessed(tx: Tx<BaseCtx>, id: string): Promise<StoredEvent | null> {
  const rows = await tx.db.$queryRaw<StoredEvent[]>`
    select id, source, scope, channel_id as "channelId", body, received_at as "receivedAt"
      from inbound_event where id = ${id} and status = 'RECEIVED' for update`;
  return rows[0] ?? null;
}

/** What the sender of an event sent within so many seconds before it and nobody has acted on yet, oldest first. */
export async function findEarlier(tx: Tx<BaseCtx>, id: string, seconds: number): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select e.id from inbound_event own
      join inbound_event e on e.channel_id = own.channel_id and e.sender = own.sender and e.status = 'RECEIVED'
       and e.received_at > own.received_at - make_interval(secs => ${seconds}::int) and e.seq < own.seq
     where own.id = ${id} and own.status = 'RECEIVED' order by e.seq limit 50`;
  return rows.map((row) => row.id);
}

/** An event that waits to be acted on; null when it was. */
export async function findUnprocessed(tx: Tx<BaseCtx>, id: string): Promise<StoredEvent | null> {
  const rows = await tx.db.$queryRaw<StoredEvent[]>`
    select id, source, scope, channel_id as "channelId", body, received_at as "receivedAt"
      from inbound_event where id = ${id} and status = 'RECEIVED'`;
  return rows[0] ?? null;
}

export async function markProcessed(tx: Tx<BaseCtx>, id: string, at: Date): Promise<void> {
  await tx.db.$executeRaw`
    update inbound_event set status = 'PROCESSED', processed_at = ${at} where id = ${id} and status = 'RECEIVED'`;
}

/** Takes what old events said and who sent them; one that was never acted on never will be. */
export async function emptyEventsBefore(tx: Tx<BaseCtx>, before: Date, limit: number): Promise<number> {
  return tx.db.$executeRaw`
    update inbound_event
       set body = '', sender = null, status = case status when 'RECEIVED' then 'IGNORED' else status end
     where id in (select id from inbound_event where received_at < ${before} and (body <> '' or sender is not null)
                   order by received_at limit ${limit})`;
}

export async function deleteEventsBefore(tx: Tx<BaseCtx>, before: Date, limit: number): Promise<number> {
  return tx.db.$executeRaw`
    delete from inbound_event
     where id in (select id from inbound_event where received_at < ${before} order by received_at limit ${limit})`;
}

/** Takes away what was sent under one of these hashes or holds one of these names; also numbers made of names. */
export async function emptyEventsOf(
  tx: Tx<Ctx>,
  {
    hashes,
    names,
    phones,
  }: { hashes: readonly string[]; names: readonly string[]; phones: readonly string[] },
): Promise<void> {
  const lower = names.map((name) => name.toLowerCase());
  await tx.db.$executeRaw`
    update inbound_event e
       set body = '', sender = null, status = case status when 'RECEIVED' then 'IGNORED' else status end,
           event_id = case when exists (select 1 from unnest(${lower}::text[]) n where position(n in lower(e.event_id)) > 0)
                           then ${erasedNumber(Prisma.sql`e.event_id`)} else event_id end
     where company_id = ${tx.ctx.companyId}
       and (sender = any(${[...hashes]})
            or exists (select 1 from unnest(${lower}::text[]) n where position(n in lower(e.body || ' ' || e.event_id)) > 0)
            or exists (select 1 from unnest(${[...phones]}::text[]) p
                        where position(p in regexp_replace(e.body, '[ ()+.-]', '', 'g')) > 0))`;
}
