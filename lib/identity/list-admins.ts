import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { User } from './schemas';
import { findActiveAdmins } from './store';

/** The platform's administrators who may sign in, for the platform's own jobs. Never inside a transaction. */
export async function listAdmins(base: BaseCtx): Promise<User[]> {
  if (base.actor.kind !== 'job' && base.actor.kind !== 'operator')
    throw new AppError('forbidden', 'not-allowed');
  return acrossCompanies(base, findActiveAdmins);
}
