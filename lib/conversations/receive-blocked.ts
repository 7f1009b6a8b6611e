import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { appendEvent } from './append-event';
import { getLockedConversation } from './get-locked-conversation';
import type { ReceiveBlocked } from './receiving/schemas';
import { recordFact } from './recording/record-fact';
import { findIdentity } from './store/contacts';
import { setBlocked } from './store/conversations';

/** The customer has blocked us, or let us in again. Quiet about somebody who has never written. */
export async function receiveBlocked(ctx: Ctx, item: ReceiveBlocked): Promise<void> {
  authorize(ctx, 'conversation.receive');
  await inTransaction(ctx, async (tx) => {
    const conversationId = (await findIdentity(tx, item.channelId, item.externalContactId))?.conversationId;
    if (conversationId === undefined) return;
    await getLockedConversation(tx, conversationId);
    if (!(await setBlocked(tx, conversationId, item.blocked ? item.at : null))) return;
    const { blocked, at } = item;
    await recordFact(tx, conversationId, { kind: 'blocked', blocked, blockedAt: at.toISOString() });
    await appendEvent(tx, conversationId, blocked ? 'customer-blocked' : 'customer-unblocked');
    await announce(tx, { kind: 'conversation', conversationId });
  });
}
