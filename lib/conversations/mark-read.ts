import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getLockedConversation } from './get-locked-conversation';
import { clearUnread } from './store/conversations';

/** Somebody of the company has looked at the thread. Throws `not-found`. */
export async function markRead(ctx: Ctx, { conversationId }: { conversationId: string }): Promise<void> {
  authorize(ctx, 'conversation.read');
  await inTransaction(ctx, async (tx) => {
    await getLockedConversation(tx, conversationId);
    if (await clearUnread(tx, conversationId)) await announce(tx, { kind: 'conversation', conversationId });
  });
}
