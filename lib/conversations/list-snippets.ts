import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Snippet } from './desk/schemas';
import { findSnippets } from './store/desk';

/** The replies the company keeps ready, by name. */
export async function listSnippets(ctx: Ctx): Promise<Snippet[]> {
  authorize(ctx, 'conversation.read');
  return inTransaction(ctx, findSnippets);
}
