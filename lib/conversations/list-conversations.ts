import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { listPlace } from './listing/list-place';
import { type ConversationPage, ListConversations } from './listing/schemas';
import { whichConversations } from './listing/which-conversations';
import { findConversations } from './store/listing';

/** The company's conversations, the latest message first, one page at a time. `nextCursor` null: that was the last. */
export async function listConversations(ctx: Ctx, input: ListConversations): Promise<ConversationPage> {
  authorize(ctx, 'conversation.read');
  const { cursor, limit, ...filter } = parse(ListConversations, input);
  const after = cursor === undefined ? null : listPlace.read(cursor);
  const found = await inTransaction(ctx, async (tx) =>
    findConversations(tx, await whichConversations(tx.ctx, filter), after, limit + 1),
  );
  const conversations = found.slice(0, limit);
  const last = conversations.at(-1);
  return {
    conversations,
    nextCursor:
      last && found.length > limit ? listPlace.write({ at: last.lastMessageAt, id: last.id }) : null,
  };
}
