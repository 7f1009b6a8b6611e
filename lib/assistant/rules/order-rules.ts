import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { findRules, lockRules, setPosition } from '../store/rules';
import { type AssistantRule, OrderRules } from './schemas';

/** Puts all rules in the order of `ids`. Throws `conflict` (`rules-changed`) when these are not the ones there are. */
export async function orderRules(ctx: Ctx, input: OrderRules): Promise<{ rules: AssistantRule[] }> {
  authorize(ctx, 'assistant.write');
  const { ids } = parse(OrderRules, input);
  return inTransaction(ctx, async (tx) => {
    await lockRules(tx);
    const rules = await findRules(tx);
    const known = new Set(rules.map(({ id }) => id));
    if (ids.length !== known.size || new Set(ids).size !== known.size || ids.some((id) => !known.has(id))) {
      throw new AppError('conflict', 'rules-changed');
    }
    for (const [index, id] of ids.entries()) await setPosition(tx, id, index + 1);
    await writeAudit(tx, { action: 'assistant.rules-ordered', subject: ctx.companyId });
    return { rules: await findRules(tx) };
  });
}
