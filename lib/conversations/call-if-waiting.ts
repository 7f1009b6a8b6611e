import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { callPerson } from './call-person';
import { getConversation } from './get-conversation';
import { getLockedConversation } from './get-locked-conversation';
import { findFirstUnlooked } from './store/messages';

/** Calls a person when the customer wrote to one and nobody has looked or answered since; once until somebody does. */
export async function callIfWaiting(ctx: Ctx, { conversationId }: { conversationId: string }): Promise<void> {
  authorize(ctx, 'conversation.answer');
  await inTransaction(ctx, async (tx) => {
    const { humanSince } = await getLockedConversation(tx, conversationId);
    if (humanSince === null) return;
    const { unread } = await getConversation(tx.ctx, { conversationId });
    const first = unread > 0 ? await findFirstUnlooked(tx, conversationId) : null;
    if (first) await callPerson(tx, conversationId, { reason: 'customer-waits', about: first });
  });
}
