import type { z } from 'zod';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { parse } from '@/lib/platform/parse';
import { getConversation } from './get-conversation';
import { ListMessages, type Message, type MessagePage } from './schemas';
import { findMessagesAfter, findMessagesBefore } from './store/messages';

const end = 2_147_483_647;

/**
 * One page of a thread, oldest first: the newest, those before a number, those after one, or those on both sides of one.
 * Throws `not-found`.
 */
export async function listMessages(ctx: Ctx, input: ListMessages): Promise<MessagePage> {
  authorize(ctx, 'conversation.read');
  const asked = parse(ListMessages, input);
  return inTransaction(ctx, async (tx) => {
    const page = await readPage(tx, asked);
    // Where there are messages, there is a conversation.
    if (page.messages.length === 0) await getConversation(tx.ctx, asked);
    return page;
  });
}

async function readPage(
  tx: Tx<Ctx>,
  { conversationId, beforeSeq, afterSeq, aroundSeq, limit }: z.output<typeof ListMessages>,
): Promise<MessagePage> {
  if (aroundSeq !== undefined) {
    const half = Math.ceil(limit / 2);
    const earlier = await findMessagesBefore(tx, conversationId, aroundSeq, half);
    const later = await findMessagesAfter(tx, conversationId, aroundSeq - 1, half + 1);
    return pageOf([...earlier, ...later.slice(0, half)], later.length > half);
  }
  if (afterSeq !== undefined) {
    const later = await findMessagesAfter(tx, conversationId, afterSeq, limit + 1);
    return pageOf(later.slice(0, limit), later.length > limit);
  }
  const messages = await findMessagesBefore(tx, conversationId, beforeSeq ?? end, limit);
  return pageOf(messages, beforeSeq !== undefined);
}

const pageOf = (messages: Message[], hasLater: boolean): MessagePage => ({
  messages,
  hasEarlier: (messages[0]?.seq ?? 1) > 1,
  hasLater,
});
