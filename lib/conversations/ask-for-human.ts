import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { AskForHuman } from './acts/schemas';
import { appendEvent } from './append-event';
import { callPerson } from './call-person';
import { getLockedConversation } from './get-locked-conversation';
import { recordFact } from './recording/record-fact';
import { setHolder } from './store/conversations';
import { skipTurns } from './store/turns';

const consequences = {
  ASKED_BY_CUSTOMER: { event: 'human-asked-by-customer', call: 'asked-by-customer' },
  ASSISTANT_UNSURE: { event: 'human-asked-by-assistant', call: 'assistant-unsure' },
} as const;

/**
 * Calls a person to the conversation and silences the assistant until it is handed back. The turn being answered may
 * still be finished, so that the assistant can say that somebody is coming. Harmless when repeated.
 */
export async function askForHuman(ctx: Ctx, input: AskForHuman): Promise<void> {
  authorize(ctx, 'conversation.answer');
  const { conversationId, reason } = parse(AskForHuman, input);
  await inTransaction(ctx, async (tx) => {
    const { humanSince } = await getLockedConversation(tx, conversationId);
    await recordFact(tx, conversationId, { kind: 'person-asked', reason });
    const since = humanSince ?? ctx.clock.now();
    const { event, call } = consequences[reason];
    if (humanSince === null) {
      await skipTurns(tx, conversationId, 'open');
      await setHolder(tx, conversationId, { since, reason, until: null }, true);
      await appendEvent(tx, conversationId, event);
    }
    await callPerson(tx, conversationId, { reason: call, about: since.toISOString() });
    await announce(tx, { kind: 'conversation', conversationId });
  });
}
