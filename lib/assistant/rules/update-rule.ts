import { writeAudit } from '@/lib/audit';
import { getChannel } from '@/lib/channels';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { findRule, lockRules, replaceRule } from '../store/rules';
import { checkExact } from './check-exact';
import { type AssistantRule, RuleChange } from './schemas';

/** Changes the fields named. Throws as `createRule` does, and `not-found`. */
export async function updateRule(
  ctx: Ctx,
  input: { id: string; change: RuleChange },
): Promise<AssistantRule> {
  authorize(ctx, 'assistant.write');
  const change = parse(RuleChange, input.change);
  return inTransaction(ctx, async (tx) => {
    await lockRules(tx);
    const before = await findRule(tx, input.id);
    if (!before) throw new AppError('not-found', 'rule-not-found');
    const after: AssistantRule = { ...before, ...change, updatedAt: ctx.clock.now() };
    checkExact(after, await getCompany(tx.ctx), ctx.clock.now());
    if (after.channelId !== null && after.channelId !== before.channelId)
      await getChannel(tx.ctx, after.channelId);
    await replaceRule(tx, after);
    await writeAudit(tx, { action: 'assistant.rule-updated', subject: after.id });
    return after;
  });
}
