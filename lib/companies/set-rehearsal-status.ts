import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { CompanyStatus } from './schemas';
import { changeCompany } from './store';

/** Switches the company of a rehearsal on or off. Throws outside a rehearsal: real companies are switched by people. */
export async function setRehearsalStatus(ctx: Ctx, status: CompanyStatus): Promise<void> {
  if (!ctx.companyId.startsWith('rehearsal_')) throw new Error('This is no rehearsal.');
  await inTransaction(ctx, (tx) => changeCompany(tx, ctx.companyId, { status }));
}
