import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { type LockedConversation, lockConversation } from './store/conversations';

/** The conversation, locked until the transaction ends. Throws `not-found`. */
export async function getLockedConversation(tx: Tx<Ctx>, id: string): Promise<LockedConversation> {
  const conversation = await lockConversation(tx, id);
  if (!conversation) throw new AppError('not-found', 'conversation-not-found');
  return conversation;
}
