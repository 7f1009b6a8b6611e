import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findRules } from '../store/rules';
import type { AssistantRule } from './schemas';

/** All rules the owner has written, in their order. There are sixty at most, so they are one page. */
export async function listRules(ctx: Ctx): Promise<{ rules: AssistantRule[] }> {
  authorize(ctx, 'assistant.read');
  return { rules: await inTransaction(ctx, findRules) };
}
