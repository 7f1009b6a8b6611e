import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { parse } from '@/lib/platform/parse';
import { ExtendLease } from './acts/schemas';
import { getConversation } from './get-conversation';
import { getLockedConversation } from './get-locked-conversation';
import { endHumanLease } from './jobs';
import { recordFact } from './recording/record-fact';
import type { Conversation } from './schemas';
import { setHumanUntil } from './store/conversations';

/**
 * Keeps the assistant silent for so many minutes from now, or until it is handed back. Does nothing in a conversation that
 * no person has answered. Returns the conversation as it is now.
 */
export async function extendLease(ctx: Ctx, input: ExtendLease): Promise<Conversation> {
  authorize(ctx, 'conversation.reply');
  const { conversationId, minutes } = parse(ExtendLease, input);
  return inTransaction(ctx, async (tx) => {
    const { humanReason } = await getLockedConversation(tx, conversationId);
    if (humanReason === 'HUMAN_REPLIED') {
      const until = minutes === null ? null : new Date(ctx.clock.now().getTime() + minutes * 60_000);
      await setHumanUntil(tx, conversationId, until);
      await recordFact(tx, conversationId, { kind: 'lease-extended', minutes });
      if (until) await dispatch(tx, endHumanLease, { conversationId }, { runAt: until });
      await announce(tx, { kind: 'conversation', conversationId });
    }
    return getConversation(tx.ctx, { conversationId });
  });
}
