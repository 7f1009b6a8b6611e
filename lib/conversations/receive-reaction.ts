import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getLockedConversation } from './get-locked-conversation';
import type { ReceiveReaction } from './receiving/schemas';
import { findByAnyExternalId, findMessage, setReactions } from './store/messages';

/** Somebody put a sign under a message, changed it, or took it away. Each side has one. It is shown, and not answered. */
export async function receiveReaction(ctx: Ctx, item: ReceiveReaction): Promise<void> {
  authorize(ctx, 'conversation.receive');
  const { by, emoji } = item;
  await inTransaction(ctx, async (tx) => {
    const found = await findByAnyExternalId(tx, item.channelId, item.externalMessageId);
    if (!found) return;
    const { conversationId, id } = found;
    await getLockedConversation(tx, conversationId);
    const others = ((await findMessage(tx, id))?.reactions ?? []).filter((reaction) => reaction.by !== by);
    await setReactions(tx, id, emoji === null ? others : [...others, { by, emoji }]);
    await announce(tx, { kind: 'message', conversationId, id });
  });
}
