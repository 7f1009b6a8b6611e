import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface WahaServerRow {
  readonly id: string;
  /** Null: the operator's, offered to everybody. */
  readonly companyId: string | null;
  readonly url: string;
  readonly name: string;
  readonly maxSessions: number;
  readonly enabled: boolean;
  readonly createdAt: Date;
}

export interface WahaServerRoom extends WahaServerRow {
  /** Sessions of live channels, and those promised to connections on their way. */
  readonly used: number;
}

/** Until the transaction ends, nobody else is given a place on the operator's servers. */
export async function lockPlaces(tx: Tx<BaseCtx>): Promise<void> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('waha places', 0))`;
}

/** Writes a server down, or what is known of it anew; returns its id. `enabled` of a known one stays as it is. */
export async function saveWahaServer(
  tx: Tx<BaseCtx>,
  server: Omit<WahaServerRow, 'enabled'>,
): Promise<string> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    insert into waha_server (id, company_id, url, name, max_sessions, enabled, created_at)
    values (${server.id}, ${server.companyId}, ${server.url}, ${server.name}, ${server.maxSessions}, true,
            ${server.createdAt})
    on conflict (coalesce(company_id, ''), url)
      do update set name = excluded.name, max_sessions = excluded.max_sessions
    returning id`;
  return rows[0]?.id ?? server.id;
}

/** The operator's servers with what is taken of each, the emptiest first. */
export async function findWahaRoom(tx: Tx<BaseCtx>, now: Date): Promise<WahaServerRoom[]> {
  const rows = await tx.db.$queryRaw<WahaServerRoom[]>`
    select id, company_id as "companyId", url, name, max_sessions as "maxSessions", enabled,
           created_at as "createdAt", (taken + promised)::int as used
      from waha_server s,
           lateral (select count(*) as taken from channel c
                     where c.host_id = s.id and c.adapter = 'waha' and c.status <> 'DISCONNECTED') as live,
           lateral (select count(*) as promised from waha_place p
                     where p.waha_server_id = s.id and p.expires_at > ${now}
                       and not exists (select from channel c
                                        where c.host_id = s.id and c.company_id = p.company_id
                                          and c.status <> 'DISCONNECTED'
                                          and (c.created_at >= p.promised_at
                                               or c.status = 'CONNECTING' and c.status_at >= p.promised_at))) as coming
     where s.company_id is null
     order by s.max_sessions - taken - promised desc, s.id`;
  return rows;
}

/** Keeps one place for a company; the places nobody came for are cleared away. */
export async function insertPlace(
  tx: Tx<BaseCtx>,
  place: { id: string; serverId: string; companyId: string; promisedAt: Date; expiresAt: Date },
): Promise<void> {
  await tx.db.$executeRaw`delete from waha_place where expires_at <= ${place.promisedAt}`;
  await tx.db.$executeRaw`
    insert into waha_place (id, waha_server_id, company_id, promised_at, expires_at)
    values (${place.id}, ${place.serverId}, ${place.companyId}, ${place.promisedAt}, ${place.expiresAt})`;
}

/** The operator's or the company's own; null when there is none, or it is another company's. */
export async function findWahaServer(
  tx: Tx<BaseCtx>,
  id: string,
  companyId: Ctx['companyId'],
): Promise<WahaServerRow | null> {
  const rows = await tx.db.$queryRaw<WahaServerRow[]>`
    select id, company_id as "companyId", url, name, max_sessions as "maxSessions", enabled, created_at as "createdAt"
      from waha_server where id = ${id} and (company_id is null or company_id = ${companyId})`;
  return rows[0] ?? null;
}

/** Whether there was such a server of the operator's. */
export async function setWahaServerEnabled(tx: Tx<BaseCtx>, id: string, enabled: boolean): Promise<boolean> {
  const changed = await tx.db.$executeRaw`
    update waha_server set enabled = ${enabled} where id = ${id} and company_id is null`;
  return changed === 1;
}
