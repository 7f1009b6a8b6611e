import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { findCompany, isMember } from './store';

/**
 * The context of one company for whoever asks: a member, an administrator, or the operator. A company that is not theirs
 * and one that does not exist look the same: `not-found`.
 */
export async function companyContext(base: BaseCtx, companyId: string): Promise<Ctx> {
  const { actor } = base;
  const allowed = await acrossCompanies(base, async (tx) => {
    if (!(await findCompany(tx, companyId))) return false;
    if (actor.kind === 'operator') return true;
    if (actor.kind !== 'user' && actor.kind !== 'staff') return false;
    return actor.role === 'ADMIN' || isMember(tx, companyId, actor.userId);
  });
  if (!allowed) throw new AppError('not-found', 'company-not-found');
  return { ...base, companyId };
}
