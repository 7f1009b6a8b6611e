import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { deleteMemory } from './store';

/** Forgets what was offered and done in some conversations, step by step. Repeating it is harmless. */
export async function eraseMemory(
  ctx: Ctx,
  { conversationIds }: { conversationIds: readonly string[] },
): Promise<void> {
  authorize(ctx, 'contact.erase');
  await inTransaction(ctx, (tx) => deleteMemory(tx, conversationIds));
}
