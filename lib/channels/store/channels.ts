import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { type AdapterName, ConnectedChannel } from '../schemas';

export async function findChannel(tx: Tx, id: string): Promise<ConnectedChannel | null> {
  const row = await tx.db.channel.findUnique({ where: { id } });
  return row ? ConnectedChannel.parse(row) : null;
}

/** By its key, unless it was disconnected: news of one that is being linked, or has broken, are welcome. */
export async function findLiveByKey(
  tx: Tx<BaseCtx>,
  adapter: AdapterName,
  key: string,
): Promise<ConnectedChannel | null> {
  const row = await tx.db.channel.findFirst({ where: { key, adapter, status: { not: 'DISCONNECTED' } } });
  return row ? ConnectedChannel.parse(row) : null;
}

/** By the account's own name outside, whoever's it is. */
export async function findLiveByAccount(
  tx: Tx<BaseCtx>,
  adapter: AdapterName,
  externalAccount: string,
): Promise<ConnectedChannel | null> {
  const row = await tx.db.channel.findFirst({
    where: { adapter, externalAccount, status: { not: 'DISCONNECTED' } },
  });
  return row ? ConnectedChannel.parse(row) : null;
}

export async function findChannels(tx: Tx<Ctx>): Promise<ConnectedChannel[]> {
  const rows = await tx.db.channel.findMany({
    where: { status: { not: 'DISCONNECTED' } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ConnectedChannel.parse(row));
}

/** The channel of this id as it is in the table, which is the given one only if there was none. */
export async function insertOrFindChannel(
  tx: Tx,
  channel: Pick<
    ConnectedChannel,
    'id' | 'companyId' | 'kind' | 'adapter' | 'key' | 'name' | 'status' | 'createdAt'
  >,
): Promise<ConnectedChannel> {
  await tx.db.channel.createMany({ data: [{ ...channel, settings: {} }], skipDuplicates: true });
  return ConnectedChannel.parse(await tx.db.channel.findUniqueOrThrow({ where: { id: channel.id } }));
}

/** Throws a unique violation when the outside account serves a channel already, of this company or another. */
export async function insertChannel(tx: Tx<Ctx>, channel: Prisma.ChannelCreateManyInput): Promise<void> {
  await tx.db.channel.createMany({ data: [channel] });
}

export async function changeChannel(
  tx: Tx<Ctx>,
  id: string,
  change: Prisma.ChannelUpdateManyMutationInput,
): Promise<void> {
  await tx.db.channel.updateMany({ where: { id }, data: change });
}

/** A channel of ours that served the same outside account before. */
export async function findEndedByAccount(
  tx: Tx<Ctx>,
  kind: string,
  externalAccount: string,
): Promise<ConnectedChannel | null> {
  const row = await tx.db.channel.findFirst({
    where: { kind, externalAccount, status: 'DISCONNECTED' },
    orderBy: { id: 'desc' },
  });
  return row ? ConnectedChannel.parse(row) : null;
}

/** Until the transaction ends, nobody else of the company connects a channel. */
export async function lockConnecting(tx: Tx<Ctx>): Promise<void> {
  await tx.db
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`connect\n${tx.ctx.companyId}`}, 0))`;
}

export interface LiveChannel {
  readonly id: string;
  readonly companyId: string;
  readonly adapter: AdapterName;
}

/** Every company's channels that have an outside to look at. */
export async function findAllLive(tx: Tx<BaseCtx>): Promise<LiveChannel[]> {
  return tx.db.$queryRaw<LiveChannel[]>`
    select id, company_id as "companyId", adapter from channel
     where status <> 'DISCONNECTED' and adapter not in ('web-chat', 'tiktok-lead') order by id`;
}

/** Written at most every ten seconds: it is read by eyes. */
export async function touchChannel(
  tx: Tx<Ctx>,
  id: string,
  column: 'last_received_at' | 'last_sent_at',
  at: Date,
): Promise<boolean> {
  const touched =
    column === 'last_received_at'
      ? await tx.db.$executeRaw`
          update channel set last_received_at = ${at} where id = ${id}
             and (last_received_at is null or last_received_at < ${at}::timestamptz - interval '10 seconds')`
      : await tx.db.$executeRaw`
          update channel set last_sent_at = ${at} where id = ${id}
             and (last_sent_at is null or last_sent_at < ${at}::timestamptz - interval '10 seconds')`;
  return touched === 1;
}
