import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { authorize } from './authorize';
import type { Company } from './schemas';
import { findCompany } from './store';

/** The company of the context. Throws `not-found` when it is gone. */
export async function getCompany(ctx: Ctx): Promise<Company> {
  authorize(ctx, 'company.read');
  const company = await inTransaction(ctx, (tx) => findCompany(tx, ctx.companyId));
  if (!company) throw new AppError('not-found', 'company-not-found');
  return company;
}
