import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { personOf } from '@/lib/platform/person-of';
import { appendMessage } from './append-message';
import { CloseConversation } from './desk/schemas';
import { getConversation } from './get-conversation';
import { getLockedConversation } from './get-locked-conversation';
import { recordFact } from './recording/record-fact';
import type { Conversation } from './schemas';
import { setHolder } from './store/conversations';
import { isClosed, setClosed } from './store/desk';
import { skipTurns } from './store/turns';

/**
 * Closes a conversation with how it ended. Nobody waits in it any more and the assistant drops what it was about to say;
 * when the customer writes again it is open, and the assistant's. Closing a closed one corrects how it ended. Returns the
 * conversation as it is now.
 */
export async function closeConversation(ctx: Ctx, input: CloseConversation): Promise<Conversation> {
  authorize(ctx, 'conversation.reply');
  const { conversationId, outcome, reason, note } = parse(CloseConversation, input);
  return inTransaction(ctx, async (tx) => {
    await getLockedConversation(tx, conversationId);
    const at = ctx.clock.now();
    if (!(await isClosed(tx, conversationId))) {
      await skipTurns(tx, conversationId, 'open and answering');
      await setHolder(tx, conversationId, null, false);
    }
    await setClosed(tx, conversationId, { outcome, reason, note: note || null, at });
    await appendMessage(tx, {
      conversationId,
      author: 'SYSTEM',
      text: ['closed', outcome, reason ?? '', note.replace(/\s+/g, ' ')].join('\n').trimEnd(),
      status: 'SENT',
      sentAt: at,
      userId: personOf(ctx.actor),
    });
    await recordFact(tx, conversationId, { kind: 'other', what: 'closed' });
    await writeAudit(tx, {
      action: 'conversation.closed',
      subject: conversationId,
      detail: { outcome, reason },
    });
    await announce(tx, { kind: 'conversation', conversationId });
    return getConversation(tx.ctx, { conversationId });
  });
}
