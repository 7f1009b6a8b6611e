import { writeAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { authorize } from './authorize';
import { getCompany } from './get-company';
import { type Company, CompanyChange } from './schemas';
import { changeCompany } from './store';

/** Changes name, type, time zone or language of the company; returns it as it is now. */
export async function updateCompany(ctx: Ctx, input: CompanyChange): Promise<Company> {
  authorize(ctx, 'company.update');
  const change = parse(CompanyChange, input);
  return inTransaction(ctx, async (tx) => {
    await changeCompany(tx, ctx.companyId, change);
    await writeAudit(tx, {
      action: 'company.updated',
      subject: ctx.companyId,
      detail: { fields: Object.keys(change).join(' ') },
    });
    return getCompany(tx.ctx);
  });
}
