import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getLockedConversation } from './get-locked-conversation';
import type { ReceiveEdit } from './receiving/schemas';
import { recordFact } from './recording/record-fact';
import { editText, findByExternalId } from './store/messages';

/**
 * Somebody changed what they had written. While its turn is open, the new words are what is answered; later they are only
 * shown. Quiet about a message that is not known.
 */
export async function receiveEdit(ctx: Ctx, item: ReceiveEdit): Promise<void> {
  authorize(ctx, 'conversation.receive');
  await inTransaction(ctx, async (tx) => {
    const message = await findByExternalId(tx, item.channelId, item.externalMessageId);
    if (!message || message.text === item.text) return;
    const { conversationId, id } = message;
    await getLockedConversation(tx, conversationId);
    if (!(await editText(tx, id, item.text, item.at))) return;
    const told = { messageId: id, before: message.text, editedAt: item.at.toISOString() };
    await recordFact(tx, conversationId, { kind: 'edited', ...told });
    await announce(tx, { kind: 'message', conversationId, id });
  });
}
