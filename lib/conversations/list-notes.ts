import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Note } from './desk/schemas';
import { getConversation } from './get-conversation';
import { findNotes } from './store/desk';

const most = 500;

/** What colleagues have noted in a thread, oldest first, the newest 500. Throws `not-found`. */
export async function listNotes(ctx: Ctx, { conversationId }: { conversationId: string }): Promise<Note[]> {
  authorize(ctx, 'conversation.read');
  return inTransaction(ctx, async (tx) => {
    await getConversation(tx.ctx, { conversationId });
    return findNotes(tx, [conversationId], most);
  });
}
