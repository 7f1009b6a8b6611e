import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { failMessage } from './fail-message';
import { getLockedConversation } from './get-locked-conversation';
import { deliverMessage } from './jobs';
import { recordFact } from './recording/record-fact';
import { findFirstWaiting, findMessage } from './store/messages';

/**
 * No delivery of a message's thread got through: what waits first there is marked FAILED with the reason, the thread says
 * so, and a person is called. What waits behind it is tried by itself.
 */
export async function failDelivery(ctx: Ctx, input: { messageId: string; reason: string }): Promise<void> {
  authorize(ctx, 'channel.send');
  await inTransaction(ctx, async (tx) => {
    const conversationId = (await findMessage(tx, input.messageId))?.conversationId;
    if (conversationId === undefined) return;
    await getLockedConversation(tx, conversationId);
    const message = await findFirstWaiting(tx, conversationId);
    if (!message) return;
    const { reason } = input;
    await recordFact(tx, conversationId, { kind: 'not-delivered', messageId: message.id, reason });
    await failMessage(tx, message, reason);
    const next = await findFirstWaiting(tx, conversationId);
    if (next) await dispatch(tx, deliverMessage, { conversationId, messageId: next.id });
  });
}
