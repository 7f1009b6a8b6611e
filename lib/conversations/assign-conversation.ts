import { writeAudit } from '@/lib/audit';
import { authorize, listMembers } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { personOf } from '@/lib/platform/person-of';
import { AssignConversation } from './desk/schemas';
import { getConversation } from './get-conversation';
import { getLockedConversation } from './get-locked-conversation';
import type { Conversation } from './schemas';
import { setAssignee } from './store/desk';

/**
 * Says who of the company looks after a conversation; null: nobody in particular. Who answers the customer does not change.
 * Returns the conversation as it is now. Throws `invalid` for somebody who does not belong to the company.
 */
export async function assignConversation(ctx: Ctx, input: AssignConversation): Promise<Conversation> {
  authorize(ctx, 'conversation.reply');
  const { conversationId, assigneeId } = parse(AssignConversation, input);
  return inTransaction(ctx, async (tx) => {
    await getLockedConversation(tx, conversationId);
    if (assigneeId !== null && assigneeId !== personOf(ctx.actor)) {
      const members = await listMembers(tx.ctx);
      if (!members.some(({ userId }) => userId === assigneeId))
        throw new AppError('invalid', 'assignee-unknown', { field: 'assigneeId' });
    }
    if (await setAssignee(tx, conversationId, assigneeId)) {
      await writeAudit(tx, {
        action: 'conversation.assigned',
        subject: conversationId,
        detail: { assigneeId },
      });
      await announce(tx, { kind: 'conversation', conversationId });
    }
    return getConversation(tx.ctx, { conversationId });
  });
}
