import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import { seal } from '@/lib/platform/crypto/seal';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import { dataKey } from './data-key';
import { hintOf } from './hint-of';
import type { PutCredential } from './schemas';
import { replaceValues, upsertCredential } from './store';
import { valueOwner } from './value-owner';

/** Puts an account of a company (null: of the platform) with its values, and writes down that a person did so. */
export async function writeCredential(
  tx: Tx<BaseCtx>,
  companyId: string | null,
  { kind, subject, label, values, expiresAt = null, note = '' }: PutCredential,
): Promise<{ credentialId: string }> {
  const now = tx.ctx.clock.now();
  const key = await dataKey(tx, companyId);
  const id = await upsertCredential(tx, {
    id: newId('crd', now),
    companyId,
    kind,
    subject,
    label,
    status: 'CONNECTED',
    note,
    expiresAt,
    lastCheckedAt: null,
    lastUsedAt: null,
    createdAt: now,
    updatedAt: now,
  });
  const sealed = Object.entries(values).map(([name, value]) => ({
    credentialId: id,
    name,
    ciphertext: seal(key, Buffer.from(value), valueOwner(companyId, id, name)),
    hint: hintOf(value),
  }));
  await replaceValues(tx, { id, companyId }, sealed, now);
  // Jobs renew tokens all day long; whoever asks later asks what people did.
  if (tx.ctx.actor.kind !== 'job')
    await writeAudit(tx, { action: 'credential.stored', subject: id, detail: { kind, subject } });
  return { credentialId: id };
}
