import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { getCredit } from '@/lib/vendors/kie';
import { classifyFailure } from '../adapters/kie/classify-failure';
import type { FailureClass } from '../schemas';
import { findKey } from '../store/provider-keys';
import { openKey } from './open-key';

/**
 * What is left on a key's account, in the provider's credits; `trouble` says why nobody knows. Only KIE tells. Changes
 * nothing about the key. Throws `not-found`. Not inside a transaction.
 */
export async function readKeyCredit(
  base: BaseCtx,
  { id }: { id: string },
): Promise<{ id: string; credits: number | null; trouble: FailureClass | null }> {
  authorize(base, 'vault.operate');
  const row = await acrossCompanies(base, (tx) => findKey(tx, id));
  if (!row) throw new AppError('not-found', 'provider-key-not-found');
  if (row.provider !== 'kie') return { id, credits: null, trouble: null };
  const key = await openKey(base, id);
  if (!key) return { id, credits: null, trouble: 'KEY_INVALID' };
  const answer = await getCredit(key.secret);
  if (answer.end === 'ok') return { id, credits: answer.data, trouble: null };
  const trouble = answer.end === 'refused' ? classifyFailure({ ...answer, at: 'task' }).class : 'TEMPORARY';
  return { id, credits: null, trouble };
}
