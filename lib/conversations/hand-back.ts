import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { appendEvent } from './append-event';
import { getConversation } from './get-conversation';
import { getLockedConversation } from './get-locked-conversation';
import { openTurn } from './open-turn';
import type { Conversation } from './schemas';
import { setHolder } from './store/conversations';
import { findUnanswered } from './store/messages';

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
      await setHolder(tx, conversationId, null, false);
      await appendEvent(tx, conversationId, 'handed-back');
      await writeAudit(tx, { action: 'conversation.handed-back', subject: conversationId });
      const unanswered = await findUnanswered(tx, conversationId);
      const active = (await getCompany(tx.ctx)).status === 'ACTIVE';
      if (active && unanswered.length > 0) await openTurn(tx, conversationId, unanswered);
      await announce(tx, { kind: 'conversation', conversationId });
    }
    return getConversation(tx.ctx, { conversationId });
  });
}
