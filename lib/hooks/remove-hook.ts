import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { removePlatformCredential } from '@/lib/vault';
import { secretKind } from './hook-secrets';
import { deleteHook } from './store/hooks';

/** Forgets a receiver with its log and its secret. Throws `not-found` (`hook-not-found`). */
export async function removeHook(base: BaseCtx, hookId: string): Promise<void> {
  authorize(base, 'hook.manage');
  await acrossCompanies(base, async (tx) => {
    if (!(await deleteHook(tx, hookId))) throw new AppError('not-found', 'hook-not-found');
    await writeAudit(tx, { action: 'hook.removed', subject: hookId });
  });
  await removePlatformCredential(base, { kind: secretKind, subject: hookId });
}
