import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { getConversationSettings } from '../get-conversation-settings';
import type { Message } from '../schemas';
import { recordFact } from './record-fact';

/** Writes down that a person has written, and for how long the company's settings let them hold the conversation. */
export async function recordSaid(
  tx: Tx<Ctx>,
  { id: messageId, conversationId }: Pick<Message, 'id' | 'conversationId'>,
): Promise<void> {
  const { humanMinutes: minutes } = await getConversationSettings(tx.ctx);
  await recordFact(tx, conversationId, { kind: 'said', messageId, minutes });
}
