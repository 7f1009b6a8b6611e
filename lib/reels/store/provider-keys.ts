import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { type KeyProvider, ProviderKey } from '../provider-keys/schemas';

/** Writes a key down, disabled until its secret is there; one of this name stays as it is. Returns its id. */
export async function saveKey(
  tx: Tx<BaseCtx>,
  key: Pick<ProviderKey, 'id' | 'provider' | 'account' | 'label' | 'createdAt'>,
): Promise<string> {
  const [row] = await tx.db.$queryRaw<{ id: string }[]>`
    insert into provider_key (id, provider, account, label, status, created_at)
    values (${key.id}, ${key.provider}, ${key.account}, ${key.label}, 'DISABLED', ${key.createdAt})
    on conflict (provider, account, label) do update set label = excluded.label
    returning id`;
  return row?.id ?? key.id;
}

/**
 * The healthy key whose turn it is; its turn is over with this. Whoever takes waits for the others' taking, which is a
 * moment: skipping what is locked would find nothing where there are more workers than keys.
 */
export async function takeNextKey(
  tx: Tx<BaseCtx>,
  provider: KeyProvider,
  now: Date,
): Promise<{ id: string; account: string } | null> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`provider keys ${provider}`}, 0))`;
  const [row] = await tx.db.$queryRaw<{ id: string; account: string }[]>`
    update provider_key
       set status = 'ACTIVE', parked_until = null, last_used_at = ${now}, turn = nextval('provider_key_turns')
     where id = (select id from provider_key
                  where provider = ${provider} and (status = 'ACTIVE' or status = 'PARKED' and parked_until <= ${now})
                  order by turn, id limit 1)
    returning id, account`;
  return row ?? null;
}

export async function hasHealthyKey(tx: Tx<BaseCtx>, provider: KeyProvider, now: Date): Promise<boolean> {
  const [row] = await tx.db.$queryRaw<{ found: boolean }[]>`
    select exists (select from provider_key
                    where provider = ${provider}
                      and (status = 'ACTIVE' or status = 'PARKED' and parked_until <= ${now})) as found`;
  return row?.found ?? false;
}

/** Whether there are keys that would work if nothing had happened to them. */
export async function hasTroubledKey(tx: Tx<BaseCtx>, provider: KeyProvider): Promise<boolean> {
  const [row] = await tx.db.$queryRaw<{ found: boolean }[]>`
    select exists (select from provider_key
                    where provider = ${provider} and (status = 'PARKED' or reason = 'KEY_INVALID')) as found`;
  return row?.found ?? false;
}

export async function findKey(tx: Tx<BaseCtx>, id: string): Promise<ProviderKey | null> {
  const [row] = await tx.db.$queryRaw<unknown[]>`
    select id, provider, account, label, status, parked_until as "parkedUntil", reason,
           last_used_at as "lastUsedAt", failures, created_at as "createdAt"
      from provider_key where id = ${id}`;
  return row ? ProviderKey.parse(row) : null;
}

export async function listKeys(tx: Tx<BaseCtx>, provider: KeyProvider | null): Promise<ProviderKey[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select id, provider, account, label, status, parked_until as "parkedUntil", reason,
           last_used_at as "lastUsedAt", failures, created_at as "createdAt"
      from provider_key where ${provider}::text is null or provider = ${provider}
     order by provider, account, label`;
  return rows.map((row) => ProviderKey.parse(row));
}

/** Lets a key rest; a longer rest, or one that is over by hand, stays as it is. */
export async function parkKey(tx: Tx<BaseCtx>, id: string, until: Date, reason: string): Promise<void> {
  await tx.db.$executeRaw`
    update provider_key
       set status = 'PARKED', parked_until = ${until}, reason = ${reason}, failures = failures + 1
     where id = ${id} and status <> 'DISABLED' and (parked_until is null or parked_until < ${until})`;
}

/** Lets all keys of an account rest, this one's included. */
export async function parkAccount(tx: Tx<BaseCtx>, id: string, until: Date, reason: string): Promise<void> {
  await tx.db.$executeRaw`
    update provider_key as one
       set status = 'PARKED', parked_until = ${until}, reason = ${reason},
           failures = one.failures + case when one.id = ${id} then 1 else 0 end
      from provider_key as asked
     where asked.id = ${id} and one.provider = asked.provider and one.account = asked.account
       and one.status <> 'DISABLED' and (one.parked_until is null or one.parked_until < ${until})`;
}

/** Whether there was such a key, and it was not disabled before. */
export async function disableKey(tx: Tx<BaseCtx>, id: string, reason: string): Promise<boolean> {
  const changed = await tx.db.$executeRaw`
    update provider_key set status = 'DISABLED', parked_until = null, reason = ${reason}, failures = failures + 1
     where id = ${id} and status <> 'DISABLED'`;
  return changed === 1;
}

/** Whether there was such a key. */
export async function enableKey(tx: Tx<BaseCtx>, id: string): Promise<boolean> {
  const changed = await tx.db.$executeRaw`
    update provider_key set status = 'ACTIVE', parked_until = null, reason = null, failures = 0 where id = ${id}`;
  return changed === 1;
}

/** A key that has just worked has no troubles in a row. One that rests goes on resting: the call may be an old one. */
export async function forgetFailures(tx: Tx<BaseCtx>, id: string): Promise<void> {
  await tx.db.$executeRaw`
    update provider_key set failures = 0, reason = null where id = ${id} and failures > 0 and status = 'ACTIVE'`;
}
