import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { putPlatformCredential } from '@/lib/vault';
import { hookSecrets, secretKind } from './hook-secrets';
import { newSecret } from './new-secret';
import { findHook } from './store/hooks';

const bothSignMs = 24 * 60 * 60 * 1_000;

/**
 * Gives a receiver a new secret, told here and never again; for a day messages are signed with the old one too, so that
 * nothing is lost while it is carried over. Throws `not-found` (`hook-not-found`).
 */
export async function rotateHookSecret(
  base: BaseCtx,
  hookId: string,
): Promise<{ secret: string; oldUntil: Date }> {
  authorize(base, 'hook.manage');
  const hook = await acrossCompanies(base, (tx) => findHook(tx, hookId));
  if (!hook) throw new AppError('not-found', 'hook-not-found');
  const before = await hookSecrets(base, hookId);
  const secret = newSecret();
  const oldUntil = new Date(base.clock.now().getTime() + bothSignMs);
  const previous = before && { previous: before.current, previousUntil: oldUntil.toISOString() };
  const values = { secret, ...previous };
  await putPlatformCredential(base, { kind: secretKind, subject: hookId, label: hook.name, values });
  await acrossCompanies(base, (tx) => writeAudit(tx, { action: 'hook.rotated', subject: hookId }));
  return { secret, oldUntil };
}
