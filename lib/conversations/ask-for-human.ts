import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { appendEvent } from './append-event';
import { getLockedConversation } from './get-locked-conversation';
import { AskForHuman, type SystemEvent } from './schemas';
import { setHolder, setNeedsHuman } from './store/conversations';
import { skipTurns } from './store/turns';

const events: Readonly<Record<AskForHuman['reason'], SystemEvent>> = {
  ASKED_BY_CUSTOMER: 'human-asked-by-customer',
  ASSISTANT_UNSURE: 'human-asked-by-assistant',
};

/**
 * Calls a person to the conversation and silences the assistant until it is handed back. The turn being answered may
 * still be finished, so that the assistant can say that somebody is coming. Harmless when repeated.
 */
export async function askForHuman(ctx: Ctx, input: AskForHuman): Promise<void> {
  authorize(ctx, 'conversation.answer');
  const { conversationId, reason } = parse(AskForHuman, input);
  await inTransaction(ctx, async (tx) => {
    const { humanSince } = await getLockedConversation(tx, conversationId);
    if (humanSince === null) {
      await skipTurns(tx, conversationId, 'open');
      await setHolder(tx, conversationId, { since: ctx.clock.now(), reason }, true);
      await appendEvent(tx, conversationId, events[reason]);
    } else {
      await setNeedsHuman(tx, conversationId);
    }
    await announce(tx, { kind: 'conversation', conversationId });
  });
}
