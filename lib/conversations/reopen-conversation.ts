import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { appendEvent } from './append-event';
import { getConversation } from './get-conversation';
import { getLockedConversation } from './get-locked-conversation';
import { recordFact } from './recording/record-fact';
import type { Conversation } from './schemas';
import { isClosed, setOpen } from './store/desk';

/** Opens a closed conversation again; how it had ended stays known. Returns the conversation as it is now. */
export async function reopenConversation(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<Conversation> {
  authorize(ctx, 'conversation.reply');
  return inTransaction(ctx, async (tx) => {
    await getLockedConversation(tx, conversationId);
    if (await isClosed(tx, conversationId)) {
      await setOpen(tx, conversationId);
      await appendEvent(tx, conversationId, 'reopened');
      await recordFact(tx, conversationId, { kind: 'other', what: 'reopened' });
      await writeAudit(tx, { action: 'conversation.reopened', subject: conversationId });
      await announce(tx, { kind: 'conversation', conversationId });
    }
    return getConversation(tx.ctx, { conversationId });
  });
}
