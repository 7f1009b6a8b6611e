import { writeAudit } from '@/lib/audit';
import { getChannel } from '@/lib/channels';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { findRules, insertRule, lockRules } from '../store/rules';
import { checkExact } from './check-exact';
import { type AssistantRule, mostRules, NewRule } from './schemas';

/**
 * Adds a rule behind all others. Throws `invalid` (also `rule-no-place`, `rule-unvouched`), `limit` (`too-many-rules`)
 * and `not-found` for a channel that is not the company's.
 */
export async function createRule(ctx: Ctx, input: NewRule): Promise<AssistantRule> {
  authorize(ctx, 'assistant.write');
  const wish = parse(NewRule, input);
  const now = ctx.clock.now();
  return inTransaction(ctx, async (tx) => {
    checkExact(wish, await getCompany(tx.ctx), now);
    if (wish.channelId !== null) await getChannel(tx.ctx, wish.channelId);
    await lockRules(tx);
    const rules = await findRules(tx);
    if (rules.length >= mostRules)
      throw new AppError('limit', 'too-many-rules', { params: { most: mostRules } });
    const position = (rules.at(-1)?.position ?? 0) + 1;
    const rule: AssistantRule = { ...wish, id: newId('rul', now), position, createdAt: now, updatedAt: now };
    await insertRule(tx, rule);
    await writeAudit(tx, { action: 'assistant.rule-created', subject: rule.id });
    return rule;
  });
}
