import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getLockedConversation } from './get-locked-conversation';
import type { ReceiveDeletion } from './receiving/schemas';
import { recordFact } from './recording/record-fact';
import { clearPreview } from './store/conversations';
import { eraseMessage, findByExternalId } from './store/messages';
import { deleteEdits } from './store/records';

/** Somebody took back what they had written: the row stays, its words and files go, and it is not answered any more. */
export async function receiveDeletion(ctx: Ctx, item: ReceiveDeletion): Promise<void> {
  authorize(ctx, 'conversation.receive');
  await inTransaction(ctx, async (tx) => {
    const message = await findByExternalId(tx, item.channelId, item.externalMessageId);
    if (!message) return;
    const { conversationId, id } = message;
    await getLockedConversation(tx, conversationId);
    if (!(await eraseMessage(tx, id, item.at))) return;
    await deleteEdits(tx, conversationId, id);
    const deletedAt = item.at.toISOString();
    await recordFact(tx, conversationId, { kind: 'taken-back', messageId: id, deletedAt });
    await clearPreview(tx, conversationId, message.seq);
    await announce(tx, { kind: 'message', conversationId, id });
  });
}
