import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getConversation } from './get-conversation';
import { getLockedConversation } from './get-locked-conversation';
import { releaseConversation } from './release-conversation';
import type { Conversation } from './schemas';

/**
 * Gives the conversation back to the assistant, which answers what the customer wrote meanwhile and nobody answered.
 * Does nothing when the assistant has it already. Returns the conversation as it is now.
 */
export async function handBack(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<Conversation> {
  authorize(ctx, 'conversation.reply');
  return inTransaction(ctx, async (tx) => {
    const { humanSince } = await getLockedConversation(tx, conversationId);
    if (humanSince !== null) {
      await releaseConversation(tx, conversationId, 'handed-back');
      await writeAudit(tx, { action: 'conversation.handed-back', subject: conversationId });
    }
    return getConversation(tx.ctx, { conversationId });
  });
}
