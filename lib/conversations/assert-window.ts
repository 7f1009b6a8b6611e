import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { getConversation } from './get-conversation';
import type { Conversation } from './schemas';

/** The conversation, in which a person may still write. Throws `invalid` (`window-over`) and `not-found`. */
export async function assertWindow(tx: Tx<Ctx>, conversationId: string): Promise<Conversation> {
  const conversation = await getConversation(tx.ctx, { conversationId });
  const { humanWindowEndsAt } = conversation;
  if (humanWindowEndsAt && humanWindowEndsAt <= tx.ctx.clock.now()) {
    throw new AppError('invalid', 'window-over', { field: 'text' });
  }
  return conversation;
}
