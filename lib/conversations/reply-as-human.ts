import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { appendEvent } from './append-event';
import { getLockedConversation } from './get-locked-conversation';
import { queueMessage } from './queue-message';
import { type Message, ReplyAsHuman } from './schemas';
import { clearUnread, setHolder } from './store/conversations';
import { skipTurns } from './store/turns';

/**
 * A person answers the customer and holds the conversation from now on: the assistant drops what it was about to say and
 * stays silent until `handBack`. Returns the stored message.
 */
export async function replyAsHuman(ctx: Ctx, input: ReplyAsHuman): Promise<Message> {
  authorize(ctx, 'conversation.reply');
  const { conversationId, text } = parse(ReplyAsHuman, input);
  return inTransaction(ctx, async (tx) => {
    const { humanSince, humanReason } = await getLockedConversation(tx, conversationId);
    await skipTurns(tx, conversationId, 'open and answering');
    if (humanReason !== 'HUMAN_REPLIED') {
      await appendEvent(tx, conversationId, 'human-took-over');
      await writeAudit(tx, { action: 'conversation.taken-over', subject: conversationId });
    }
    const since = humanSince ?? ctx.clock.now();
    await setHolder(tx, conversationId, { since, reason: 'HUMAN_REPLIED' }, false);
    await clearUnread(tx, conversationId);
    const { actor } = ctx;
    const userId = actor.kind === 'user' || actor.kind === 'staff' ? actor.userId : undefined;
    const message = await queueMessage(tx, {
      conversationId,
      author: 'HUMAN',
      text,
      ...(userId && { userId }),
    });
    if (!message) throw new AppError('internal', 'internal');
    await announce(tx, { kind: 'conversation', conversationId });
    return message;
  });
}
