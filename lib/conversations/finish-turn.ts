import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { FinishTurn } from './acts/schemas';
import { queueMessage } from './queue-message';
import { recordFact } from './recording/record-fact';
import type { Message } from './schemas';
import { lockConversationOfTurn } from './store/conversations';
import { findTurn, setTurnAnswered } from './store/turns';

/** `over`: the turn was answered before, or a person took over while the answer was being made; nothing was stored. */
export type TurnEnd =
  | { readonly status: 'answered'; readonly messages: readonly Message[] }
  | { readonly status: 'over' };

/**
 * Stores a turn's whole answer and marks the turn answered, in one transaction: a crash leaves both or neither, so the
 * customer gets exactly one answer. Throws `conflict` for a turn that was not claimed.
 */
export async function finishTurn(ctx: Ctx, input: FinishTurn): Promise<TurnEnd> {
  authorize(ctx, 'conversation.answer');
  const { turnId, replies, policy, left = null } = parse(FinishTurn, input);
  return inTransaction(ctx, async (tx) => {
    const conversationId = (await lockConversationOfTurn(tx, turnId))?.id;
    if (conversationId === undefined) return { status: 'over' };
    const turn = await findTurn(tx, turnId);
    if (turn?.state === 'OPEN') throw new AppError('conflict', 'turn-not-claimed');
    if (turn?.state !== 'ANSWERING') return { status: 'over' };
    const messages: Message[] = [];
    for (const reply of replies) {
      const message = await queueMessage(tx, { ...reply, conversationId, author: 'ASSISTANT', turnId });
      if (message) messages.push(message);
    }
    await setTurnAnswered(tx, turnId, policy, ctx.clock.now());
    await recordFact(tx, conversationId, { kind: 'answered', turnId, left });
    await announce(tx, { kind: 'conversation', conversationId });
    return { status: 'answered', messages };
  });
}
