import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** A prepared and reviewed app of Meta, as it is in the table; its secrets are in the vault. */
export interface MetaAppRow {
  readonly id: string;
  readonly key: string;
  readonly appId: string;
  readonly name: string;
  readonly loginConfigId: string | null;
  readonly capacity: number;
  readonly enabled: boolean;
  readonly createdAt: Date;
}

/** Throws a unique violation for an app that is there already. */
export async function insertMetaApp(tx: Tx<BaseCtx>, app: MetaAppRow): Promise<void> {
  await tx.db.$executeRaw`
    insert into meta_app (id, key, app_id, name, login_config_id, capacity, enabled, created_at)
    values (${app.id}, ${app.key}, ${app.appId}, ${app.name}, ${app.loginConfigId}, ${app.capacity}, ${app.enabled},
            ${app.createdAt})`;
}

/** All apps with the number of companies bound to each. Only a look across companies counts them all. */
export async function findMetaApps(tx: Tx<BaseCtx>): Promise<Array<MetaAppRow & { readonly bound: number }>> {
  return tx.db.$queryRaw<Array<MetaAppRow & { bound: number }>>`
    select a.id, a.key, a.app_id as "appId", a.name, a.login_config_id as "loginConfigId", a.capacity, a.enabled,
           a.created_at as "createdAt", count(b.company_id)::int as bound
      from meta_app a left join meta_app_binding b on b.meta_app_id = a.id
     group by a.id order by a.id`;
}

export async function findMetaAppRow(
  tx: Tx<BaseCtx>,
  by: { readonly id: string } | { readonly key: string },
): Promise<MetaAppRow | null> {
  const { id = null, key = null } = by as { id?: string; key?: string };
  const rows = await tx.db.$queryRaw<MetaAppRow[]>`
    select id, key, app_id as "appId", name, login_config_id as "loginConfigId", capacity, enabled,
           created_at as "createdAt"
      from meta_app where id = ${id} or key = ${key}`;
  return rows[0] ?? null;
}

export async function disableMetaAppRow(tx: Tx<BaseCtx>, id: string): Promise<boolean> {
  return (await tx.db.$executeRaw`update meta_app set enabled = false where id = ${id}`) === 1;
}

/** The app a company is bound to. */
export async function findBoundApp(tx: Tx<BaseCtx>, companyId: string): Promise<MetaAppRow | null> {
  const rows = await tx.db.$queryRaw<MetaAppRow[]>`
    select a.id, a.key, a.app_id as "appId", a.name, a.login_config_id as "loginConfigId", a.capacity, a.enabled,
           a.created_at as "createdAt"
      from meta_app_binding b join meta_app a on a.id = b.meta_app_id where b.company_id = ${companyId}`;
  return rows[0] ?? null;
}

/** Until the transaction ends, nobody else takes a place in an app. */
export async function lockMetaPool(tx: Tx<BaseCtx>): Promise<void> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('meta-app-pool', 0))`;
}

export async function insertBinding(
  tx: Tx<Ctx>,
  { metaAppId, at }: { readonly metaAppId: string; readonly at: Date },
): Promise<void> {
  await tx.db.$executeRaw`
    insert into meta_app_binding (company_id, meta_app_id, bound_at) values (${tx.ctx.companyId}, ${metaAppId}, ${at})`;
}
