import { writeAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { authorize } from './authorize';
import { Plan } from './plans';
import { changeCompany } from './store';

/** Puts the company on a plan. What it has connected beyond the new limit stays; nothing more can be added. */
export async function changePlan(ctx: Ctx, plan: Plan): Promise<void> {
  authorize(ctx, 'company.plan');
  const wished = parse(Plan, plan);
  await inTransaction(ctx, async (tx) => {
    await changeCompany(tx, ctx.companyId, { plan: wished });
    await writeAudit(tx, {
      action: 'company.plan-changed',
      subject: ctx.companyId,
      detail: { plan: wished },
    });
  });
}
