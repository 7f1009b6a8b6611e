import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { failMessage } from './fail-message';
import { getLockedConversation } from './get-locked-conversation';
import { findMessage } from './store/messages';

/** A message will not arrive: it is marked FAILED with the reason, the thread says so, and a person is called. */
export async function failDelivery(ctx: Ctx, input: { messageId: string; reason: string }): Promise<void> {
  authorize(ctx, 'channel.send');
  await inTransaction(ctx, async (tx) => {
    const message = await findMessage(tx, input.messageId);
    if (!message) return;
    await getLockedConversation(tx, message.conversationId);
    await failMessage(tx, message, input.reason);
  });
}
