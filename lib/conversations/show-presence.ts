import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { personOf } from '@/lib/platform/person-of';
import { getConversation } from './get-conversation';

/** Tells colleagues' screens that somebody is writing a reply here at this moment. Nothing is kept. Throws `not-found`. */
export async function showPresence(ctx: Ctx, { conversationId }: { conversationId: string }): Promise<void> {
  authorize(ctx, 'conversation.reply');
  await inTransaction(ctx, async (tx) => {
    await getConversation(tx.ctx, { conversationId });
    const id = personOf(ctx.actor);
    if (id !== null) await announce(tx, { kind: 'presence', conversationId, id });
  });
}
