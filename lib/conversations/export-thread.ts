import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getConversation } from './get-conversation';
import { listMessages } from './list-messages';
import type { Conversation, Message } from './schemas';

/**
 * One thread from its beginning, page by page as it is taken; without what colleagues noted beside it. Who takes it is
 * written down first. Throws `not-found`.
 */
export async function exportThread(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<{ conversation: Conversation; pages: AsyncGenerator<readonly Message[]> }> {
  authorize(ctx, 'contact.export');
  const conversation = await inTransaction(ctx, async (tx) => {
    const found = await getConversation(tx.ctx, { conversationId });
    await writeAudit(tx, { action: 'conversation.exported', subject: conversationId });
    return found;
  });
  return { conversation, pages: pagesOf(ctx, conversationId) };
}

async function* pagesOf(ctx: Ctx, conversationId: string): AsyncGenerator<readonly Message[]> {
  let afterSeq = 0;
  for (;;) {
    const { messages, hasLater } = await listMessages(ctx, { conversationId, afterSeq, limit: 200 });
    yield messages;
    afterSeq = messages.at(-1)?.seq ?? afterSeq;
    if (!hasLater) return;
  }
}
