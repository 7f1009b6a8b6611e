import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getLockedConversation } from './get-locked-conversation';
import { releaseConversation } from './release-conversation';

/**
 * The assistant takes a conversation back from a person who has not written for the time agreed. A customer who asked for
 * a person and has not got one yet goes on waiting. Harmless when repeated, or too early.
 */
export async function endHumanLease(ctx: Ctx, { conversationId }: { conversationId: string }): Promise<void> {
  authorize(ctx, 'conversation.answer');
  await inTransaction(ctx, async (tx) => {
    const { humanReason, humanUntil } = await getLockedConversation(tx, conversationId);
    if (humanReason !== 'HUMAN_REPLIED' || humanUntil === null || humanUntil > ctx.clock.now()) return;
    await releaseConversation(tx, conversationId, 'handed-back-by-timer');
  });
}
