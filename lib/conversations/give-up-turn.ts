import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { appendEvent } from './append-event';
import { callPerson } from './call-person';
import { recordFact } from './recording/record-fact';
import { lockConversationOfTurn } from './store/conversations';
import { findTurn, setTurnState } from './store/turns';

/** No answer could be made: the turn ends without one, the thread says so, and a person is called. Harmless when repeated. */
export async function giveUpTurn(ctx: Ctx, { turnId }: { turnId: string }): Promise<void> {
  authorize(ctx, 'conversation.answer');
  await inTransaction(ctx, async (tx) => {
    const conversationId = (await lockConversationOfTurn(tx, turnId))?.id;
    if (conversationId === undefined) return;
    const turn = await findTurn(tx, turnId);
    if (turn?.state !== 'OPEN' && turn?.state !== 'ANSWERING') return;
    await setTurnState(tx, turnId, 'SKIPPED');
    await recordFact(tx, conversationId, { kind: 'given-up', turnId });
    await callPerson(tx, conversationId, { reason: 'answer-failed', about: turnId });
    await appendEvent(tx, conversationId, 'answer-failed');
    await announce(tx, { kind: 'conversation', conversationId });
  });
}
