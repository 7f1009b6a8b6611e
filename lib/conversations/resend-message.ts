import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { getLockedConversation } from './get-locked-conversation';
import { deliverMessage } from './jobs';
import { recordFact } from './recording/record-fact';
import type { Message } from './schemas';
import { findMessage } from './store/messages';
import { markQueuedAgain } from './store/outgoing';
import { forgetFailed } from './store/parts';

/**
 * Tries a message again that was not delivered; parts of it that have arrived are not repeated. Returns the message as it
 * is now. Throws `not-found`, and `conflict` (`message-not-failed`) for any other message.
 */
export async function resendMessage(ctx: Ctx, { messageId }: { messageId: string }): Promise<Message> {
  authorize(ctx, 'conversation.reply');
  return inTransaction(ctx, async (tx) => {
    const message = await findMessage(tx, messageId);
    if (!message) throw new AppError('not-found', 'message-not-found');
    const { conversationId } = message;
    await getLockedConversation(tx, conversationId);
    if (!(await markQueuedAgain(tx, messageId))) throw new AppError('conflict', 'message-not-failed');
    await forgetFailed(tx, messageId);
    await recordFact(tx, conversationId, { kind: 'sent-again', messageId });
    await dispatch(tx, deliverMessage, { conversationId, messageId });
    await announce(tx, { kind: 'message', conversationId, id: messageId });
    return { ...message, status: 'QUEUED', failure: null };
  });
}
