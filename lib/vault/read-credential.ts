import type { BaseCtx } from '@/lib/platform/context';
import { unseal } from '@/lib/platform/crypto/unseal';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { dataKey } from './data-key';
import type { CredentialRef, OpenedCredential } from './schemas';
import { findCredential, listValues, noteUse } from './store';
import { valueOwner } from './value-owner';

const useIsNotedEveryMs = 60_000;

/** Opens an account of a company (null: of the platform). */
export async function readCredential(
  tx: Tx<BaseCtx>,
  companyId: string | null,
  ref: CredentialRef,
): Promise<OpenedCredential | null> {
  const row = await findCredential(tx, companyId, ref);
  if (!row) return null;
  const stored = await listValues(tx, [row.id]);
  const key = await dataKey(tx, companyId);
  const values = stored.map(({ name, ciphertext }): [string, string] => {
    const plain = unseal(key, ciphertext, valueOwner(companyId, row.id, name));
    if (!plain) throw new AppError('internal', 'vault-unreadable');
    return [name, plain.toString()];
  });
  const now = tx.ctx.clock.now();
  if (now.getTime() - (row.lastUsedAt?.getTime() ?? 0) >= useIsNotedEveryMs) await noteUse(tx, row.id, now);
  return { values: Object.fromEntries(values), status: row.status, expiresAt: row.expiresAt };
}
