import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Company } from './schemas';
import { findCompaniesOf } from './store';

/** The companies the signed-in person may open: their own, those assigned to a manager, all for an administrator. */
export async function listMyCompanies(base: BaseCtx): Promise<Company[]> {
  const { actor } = base;
  if (actor.kind !== 'user' && actor.kind !== 'staff') throw new AppError('unauthenticated', 'not-signed-in');
  return acrossCompanies(base, (tx) => findCompaniesOf(tx, actor.userId, actor.role === 'ADMIN'));
}
