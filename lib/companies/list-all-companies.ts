import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Company } from './schemas';
import { findCompaniesOf } from './store';

/** Every company on the installation, for the operator's command line. */
export async function listAllCompanies(base: BaseCtx): Promise<Company[]> {
  if (base.actor.kind !== 'operator') throw new AppError('forbidden', 'not-allowed');
  return acrossCompanies(base, (tx) => findCompaniesOf(tx, '', true));
}
