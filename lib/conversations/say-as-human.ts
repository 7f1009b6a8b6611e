import { writeAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { personOf } from '@/lib/platform/person-of';
import { getLockedConversation } from './get-locked-conversation';
import { holdConversation } from './hold-conversation';
import { queueMessage } from './queue-message';
import type { Message } from './schemas';
import { takeUnassigned } from './store/desk';

type Said = Pick<Parameters<typeof queueMessage>[1], 'id' | 'text' | 'attachments' | 'replyData'>;

/**
 * Stores what a person says, words, files or a template, on its way out. Whatever it is, it takes the conversation, and
 * whoever says it looks after it unless somebody else does.
 */
export async function sayAsHuman(tx: Tx<Ctx>, conversationId: string, said: Said): Promise<Message> {
  const { actor, clock } = tx.ctx;
  const conversation = await getLockedConversation(tx, conversationId);
  if (await holdConversation(tx, conversation, { event: 'human-took-over', at: clock.now() })) {
    await writeAudit(tx, { action: 'conversation.taken-over', subject: conversationId });
  }
  const userId = personOf(actor) ?? undefined;
  if (userId) await takeUnassigned(tx, conversationId, userId);
  const message = await queueMessage(tx, {
    ...said,
    conversationId,
    author: 'HUMAN',
    ...(userId && { userId }),
  });
  if (!message) throw new AppError('internal', 'internal');
  await announce(tx, { kind: 'conversation', conversationId });
  return message;
}
