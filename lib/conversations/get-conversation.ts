import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Conversation } from './schemas';
import { findConversation } from './store/conversations';

/** One conversation with its contact and channel. Throws `not-found`. */
export async function getConversation(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<Conversation> {
  authorize(ctx, 'conversation.read');
  const conversation = await inTransaction(ctx, (tx) => findConversation(tx, conversationId));
  if (!conversation) throw new AppError('not-found', 'conversation-not-found');
  return conversation;
}
