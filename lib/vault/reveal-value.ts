import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { unseal } from '@/lib/platform/crypto/unseal';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { dataKey } from './data-key';
import { RevealValue } from './schemas';
import { findCredentialById, listValues } from './store';
import { valueOwner } from './value-owner';

/**
 * One secret in the clear, for a person who says why; who saw what and why is written down in the same transaction. Throws
 * `not-found` (`credential-not-found`) and `internal` (`vault-unreadable`).
 */
export async function revealValue(ctx: Ctx, input: RevealValue): Promise<{ value: string }> {
  authorize(ctx, 'vault.reveal');
  const { credentialId, name, reason } = parse(RevealValue, input);
  return inTransaction(ctx, async (tx) => {
    const row = await findCredentialById(tx, credentialId);
    const stored = row && (await listValues(tx, [row.id])).find((value) => value.name === name);
    if (!row || !stored) throw new AppError('not-found', 'credential-not-found');
    const key = await dataKey(tx, ctx.companyId);
    const plain = unseal(key, stored.ciphertext, valueOwner(ctx.companyId, row.id, name));
    if (!plain) throw new AppError('internal', 'vault-unreadable');
    const { kind, subject } = row;
    await writeAudit(tx, {
      action: 'credential.revealed',
      subject: row.id,
      detail: { kind, subject, name, reason },
    });
    return { value: plain.toString() };
  });
}
