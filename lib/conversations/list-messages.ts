import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { getConversation } from './get-conversation';
import { ListMessages, type MessagePage } from './schemas';
import { findMessagesAfter, findMessagesBefore } from './store/messages';

const end = 2_147_483_647;

/** One page of a thread, oldest first: the newest, those before a number, or those after one. Throws `not-found`. */
export async function listMessages(ctx: Ctx, input: ListMessages): Promise<MessagePage> {
  authorize(ctx, 'conversation.read');
  const { conversationId, beforeSeq, afterSeq, limit } = parse(ListMessages, input);
  return inTransaction(ctx, async (tx) => {
    await getConversation(tx.ctx, { conversationId });
    const messages =
      afterSeq === undefined
        ? await findMessagesBefore(tx, conversationId, beforeSeq ?? end, limit)
        : await findMessagesAfter(tx, conversationId, afterSeq, limit);
    return { messages, hasEarlier: (messages[0]?.seq ?? 1) > 1 };
  });
}
