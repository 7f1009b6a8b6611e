import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { type CredentialRef, CredentialStatus } from './schemas';

export interface StoredKey {
  readonly id: string;
  readonly companyId: string | null;
  readonly masterVersion: number;
  readonly wrapped: string;
}

/** An account's row without its values. `companyId` null: the platform's own, seen across companies only. */
export interface StoredCredential extends CredentialRef {
  readonly id: string;
  readonly companyId: string | null;
  readonly label: string;
  readonly status: CredentialStatus;
  readonly note: string;
  readonly expiresAt: Date | null;
  readonly lastCheckedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface StoredValue {
  readonly credentialId: string;
  readonly name: string;
  readonly ciphertext: string;
  readonly hint: string;
}

export async function findKey(tx: Tx<BaseCtx>, companyId: string | null): Promise<StoredKey | null> {
  return tx.db.vaultKey.findFirst({ where: { companyId } });
}

/** Keeps the key unless there is one already. */
export async function insertKey(tx: Tx<BaseCtx>, key: StoredKey, at: Date): Promise<void> {
  await tx.db.$executeRaw`
    insert into vault_key (id, company_id, master_version, wrapped, created_at, wrapped_at)
    values (${key.id}, ${key.companyId}, ${key.masterVersion}, ${key.wrapped}, ${at}, ${at})
    on conflict (coalesce(company_id, '')) do nothing`;
}

/** Keys wrapped by an older master key, locked; those another rotation works on are left out. */
export async function lockOldKeys(tx: Tx<BaseCtx>, current: number, limit: number): Promise<StoredKey[]> {
  return tx.db.$queryRaw<StoredKey[]>`
    select id, company_id as "companyId", master_version as "masterVersion", wrapped from vault_key
    where master_version < ${current} order by master_version, id limit ${limit} for update skip locked`;
}

export async function rewrapKey(tx: Tx<BaseCtx>, key: Omit<StoredKey, 'companyId'>, at: Date): Promise<void> {
  await tx.db.vaultKey.updateMany({
    where: { id: key.id },
    data: { masterVersion: key.masterVersion, wrapped: key.wrapped, wrappedAt: at },
  });
}

export async function countKeys(tx: Tx<BaseCtx>): Promise<Array<{ masterVersion: number; keys: number }>> {
  const rows = await tx.db.vaultKey.groupBy({ by: ['masterVersion'], _count: true });
  return rows
    .map(({ masterVersion, _count }) => ({ masterVersion, keys: _count }))
    .sort((a, b) => a.masterVersion - b.masterVersion);
}

/** Puts the account's row, new or changed, and returns its id. */
export async function upsertCredential(tx: Tx<BaseCtx>, row: StoredCredential): Promise<string> {
  const [kept] = await tx.db.$queryRaw<Array<{ id: string }>>`
    insert into vault_credential
      (id, company_id, kind, subject, label, status, note, expires_at, created_at, updated_at)
    values (${row.id}, ${row.companyId}, ${row.kind}, ${row.subject}, ${row.label}, ${row.status}, ${row.note},
      ${row.expiresAt}, ${row.createdAt}, ${row.updatedAt})
    on conflict (coalesce(company_id, ''), kind, subject) do update set
      label = excluded.label, status = excluded.status, note = excluded.note, expires_at = excluded.expires_at,
      updated_at = excluded.updated_at
    returning id`;
  if (!kept) throw new Error('A credential was put, but no row came back.');
  return kept.id;
}

export async function replaceValues(
  tx: Tx<BaseCtx>,
  owner: { id: string; companyId: string | null },
  values: readonly StoredValue[],
  at: Date,
): Promise<void> {
  await tx.db.vaultValue.deleteMany({ where: { credentialId: owner.id } });
  await tx.db.vaultValue.createMany({
    data: values.map((value) => ({ ...value, companyId: owner.companyId, updatedAt: at })),
  });
}

export async function findCredential(
  tx: Tx<BaseCtx>,
  companyId: string | null,
  { kind, subject }: CredentialRef,
): Promise<StoredCredential | null> {
  const row = await tx.db.vaultCredential.findFirst({ where: { companyId, kind, subject } });
  return row && toCredential(row);
}

export async function findCredentialById(tx: Tx<BaseCtx>, id: string): Promise<StoredCredential | null> {
  const row = await tx.db.vaultCredential.findFirst({ where: { id } });
  return row && toCredential(row);
}

export async function listCredentialRows(tx: Tx<BaseCtx>): Promise<StoredCredential[]> {
  const rows = await tx.db.vaultCredential.findMany({ orderBy: { id: 'asc' } });
  return rows.map(toCredential);
}

export async function listValues(tx: Tx<BaseCtx>, credentialIds: readonly string[]): Promise<StoredValue[]> {
  return tx.db.vaultValue.findMany({
    where: { credentialId: { in: [...credentialIds] } },
    select: { credentialId: true, name: true, ciphertext: true, hint: true },
    orderBy: { name: 'asc' },
  });
}

export async function updateCredential(
  tx: Tx<BaseCtx>,
  id: string,
  change: Partial<Pick<StoredCredential, 'status' | 'note' | 'expiresAt' | 'lastCheckedAt'>>,
  at: Date,
): Promise<void> {
  await tx.db.vaultCredential.updateMany({ where: { id }, data: { ...change, updatedAt: at } });
}

/** A row that somebody else writes at this moment is left alone: the time of use is not worth waiting for. */
export async function noteUse(tx: Tx<BaseCtx>, id: string, at: Date): Promise<void> {
  await tx.db.$executeRaw`
    update vault_credential set last_used_at = ${at}
    where id = (select id from vault_credential where id = ${id} for update skip locked)`;
}

export async function deleteCredential(tx: Tx<BaseCtx>, id: string): Promise<void> {
  await tx.db.vaultCredential.deleteMany({ where: { id } });
}

function toCredential(row: Omit<StoredCredential, 'status'> & { status: string }): StoredCredential {
  return { ...row, status: CredentialStatus.parse(row.status) };
}
