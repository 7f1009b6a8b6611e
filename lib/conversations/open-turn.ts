import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { newId } from '@/lib/platform/new-id';
import { answerTurn } from './jobs';
import { setTurnOf } from './store/messages';
import { extendTurn, findTurnIn, insertTurn } from './store/turns';
import { turnWindow } from './turn-window';

/**
 * Puts customer messages into the conversation's open turn, opening one when there is none; returns its id. A new turn
 * is answered at the end of its quiet window; an extended one finds out when its job comes too early.
 */
export async function openTurn(
  tx: Tx<Ctx>,
  conversationId: string,
  messageIds: readonly string[],
): Promise<string> {
  const now = tx.ctx.clock.now();
  const open = await findTurnIn(tx, conversationId, 'OPEN');
  const id = open?.id ?? newId('trn', now);
  if (open) {
    await extendTurn(tx, id, turnWindow(open.openedAt, now));
  } else {
    const dueAt = turnWindow(now, now);
    await insertTurn(tx, { id, conversationId, openedAt: now, dueAt });
    await dispatch(tx, answerTurn, { conversationId, turnId: id }, { runAt: dueAt });
  }
  await setTurnOf(tx, messageIds, id);
  return id;
}
