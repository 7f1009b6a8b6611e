import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { CredentialRef } from './schemas';
import { deleteCredential, findCredential } from './store';

/** Deletes an account of a company (null: of the platform) with its values. Quiet when there is none. */
export async function eraseCredential(
  tx: Tx<BaseCtx>,
  companyId: string | null,
  ref: CredentialRef,
): Promise<void> {
  const row = await findCredential(tx, companyId, ref);
  if (!row) return;
  await deleteCredential(tx, row.id);
  await writeAudit(tx, { action: 'credential.removed', subject: row.id, detail: { ...ref } });
}
