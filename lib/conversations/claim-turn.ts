import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { appendEvent } from './append-event';
import { callPerson } from './call-person';
import { giveUpTurn } from './give-up-turn';
import { isLoop } from './is-loop';
import { answerTurn } from './jobs';
import { recordFact } from './recording/record-fact';
import type { Conversation, Message, Turn } from './schemas';
import { findConversation, lockConversationOfTurn, setHolder } from './store/conversations';
import { findTurnMessages } from './store/messages';
import { findRecentTurns, findTurn, findTurnIn, setTurnState } from './store/turns';

/** What came of asking for a turn. */
export type TurnClaim =
  /** Answer it: these are the customer's messages, in the order they were sent. */
  | {
      readonly status: 'claimed';
      readonly turn: Turn;
      readonly conversation: Conversation;
      readonly messages: readonly Message[];
    }
  /** Too early, or the turn before it is still being answered: it will be asked for again at `at` by itself. */
  | { readonly status: 'later'; readonly at: Date }
  /** Nothing to do: answered, taken back, a machine's, or a person answers instead. */
  | { readonly status: 'over' };

const busyRetryMs = 2_000;
/** An answer takes seconds, its retries a few minutes. One that is older died with its job. */
const staleMs = 15 * 60_000;

/**
 * Takes a turn for answering once its quiet window is over. May be called again for a turn whose answer a crash cut off;
 * one turn of a conversation is answered at a time.
 */
export async function claimTurn(ctx: Ctx, { turnId }: { turnId: string }): Promise<TurnClaim> {
  authorize(ctx, 'conversation.answer');
  return inTransaction(ctx, async (tx) => {
    const locked = await lockConversationOfTurn(tx, turnId);
    if (!locked) return { status: 'over' };
    const { id: conversationId, humanSince } = locked;
    const turn = await findTurn(tx, turnId);
    if (turn?.state === 'ANSWERING') return claimed(tx, turn, await findTurnMessages(tx, turn));
    if (turn?.state !== 'OPEN') return { status: 'over' };
    const active = (await getCompany(tx.ctx)).status === 'ACTIVE';
    const told = { kind: 'claimed', turnId, ...(active ? {} : { active }) } as const;
    if (humanSince !== null || !active) {
      await recordFact(tx, conversationId, told);
      return skip(tx, turnId);
    }
    const now = ctx.clock.now();
    if (turn.dueAt > now) return later(tx, turn, turn.dueAt);
    const earlier = await findTurnIn(tx, conversationId, 'ANSWERING');
    if (earlier && now.getTime() - earlier.dueAt.getTime() < staleMs) {
      return later(tx, turn, new Date(now.getTime() + busyRetryMs));
    }
    if (earlier) await giveUpTurn(tx.ctx, { turnId: earlier.id });
    await recordFact(tx, conversationId, told);
    const messages = await findTurnMessages(tx, turn);
    if (messages.length === 0) return skip(tx, turnId);
    if (isLoop(await findRecentTurns(tx, turn), now)) return stopLoop(tx, turn);
    await setTurnState(tx, turnId, 'ANSWERING');
    return claimed(tx, { ...turn, state: 'ANSWERING' }, messages);
  });
}

async function later(tx: Tx<Ctx>, turn: Turn, at: Date): Promise<TurnClaim> {
  const { id: turnId, conversationId } = turn;
  await dispatch(tx, answerTurn, { conversationId, turnId }, { runAt: at });
  return { status: 'later', at };
}

async function skip(tx: Tx<Ctx>, turnId: string): Promise<TurnClaim> {
  await setTurnState(tx, turnId, 'SKIPPED');
  return { status: 'over' };
}

/** Two machines talk to each other: ours falls silent until a person has looked. */
async function stopLoop(tx: Tx<Ctx>, { id: turnId, conversationId }: Turn): Promise<TurnClaim> {
  const since = tx.ctx.clock.now();
  await setHolder(tx, conversationId, { since, reason: 'ASSISTANT_UNSURE', until: null }, true);
  await appendEvent(tx, conversationId, 'loop-stopped');
  await callPerson(tx, conversationId, { reason: 'loop-stopped', about: turnId });
  return skip(tx, turnId);
}

async function claimed(tx: Tx<Ctx>, turn: Turn, messages: readonly Message[]): Promise<TurnClaim> {
  const conversation = await findConversation(tx, turn.conversationId);
  return conversation ? { status: 'claimed', turn, conversation, messages } : { status: 'over' };
}
