import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findAnsweredSince } from './store/records';

/** The ids of all conversations in which the assistant has answered since a moment, or ever, oldest first. */
export async function listAnsweredConversations(
  ctx: Ctx,
  { since = null }: { since?: Date | null } = {},
): Promise<string[]> {
  authorize(ctx, 'conversation.read');
  return inTransaction(ctx, (tx) => findAnsweredSince(tx, since));
}
