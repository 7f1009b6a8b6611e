import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { findRule, lockRules, removeRule } from '../store/rules';

/** Removes a rule. Receipts keep what it said in the answers it was given for. Throws `not-found`. */
export async function deleteRule(ctx: Ctx, input: { id: string }): Promise<void> {
  authorize(ctx, 'assistant.write');
  await inTransaction(ctx, async (tx) => {
    await lockRules(tx);
    if (!(await findRule(tx, input.id))) throw new AppError('not-found', 'rule-not-found');
    await removeRule(tx, input.id);
    await writeAudit(tx, { action: 'assistant.rule-deleted', subject: input.id });
  });
}
