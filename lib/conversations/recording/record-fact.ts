import { insertRecord } from '@/lib/conversations/store/records';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { ConversationFact } from './schemas';

/**
 * Writes down what has happened to a conversation, in the transaction in which it happens and under the conversation's
 * lock: the order of the facts is the order of their effects.
 */
export function recordFact(tx: Tx<Ctx>, conversationId: string, fact: ConversationFact): Promise<void> {
  return insertRecord(tx, conversationId, fact);
}
