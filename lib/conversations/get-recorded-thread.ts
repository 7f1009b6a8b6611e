import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getConversation } from './get-conversation';
import type { ConversationRecord } from './recording/schemas';
import type { Conversation, Message, Turn } from './schemas';
import { findThreadParts, type StoredPart } from './store/parts';
import { findRecords, findThreadMessages, findThreadTurns } from './store/records';

/** A conversation as it stands, with everything recorded of how it came about. */
export interface RecordedThread {
  readonly conversation: Conversation;
  /** In their order; begins with `opened` where nothing has been pruned. */
  readonly records: readonly ConversationRecord[];
  readonly turns: readonly Turn[];
  readonly messages: readonly RecordedMessage[];
  /** The calls that the messages to the customer were made of. */
  readonly parts: readonly StoredPart[];
}

export interface RecordedMessage extends Message {
  /** The channel's own number of a message that came in. */
  readonly externalId: string | null;
  readonly replyData: unknown;
}

/** Everything that a conversation can be played again from. Throws `not-found`. */
export async function getRecordedThread(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<RecordedThread> {
  authorize(ctx, 'conversation.read');
  return inTransaction(ctx, async (tx) => ({
    conversation: await getConversation(tx.ctx, { conversationId }),
    records: await findRecords(tx, conversationId),
    turns: await findThreadTurns(tx, conversationId),
    messages: await findThreadMessages(tx, conversationId),
    parts: await findThreadParts(tx, conversationId),
  }));
}
