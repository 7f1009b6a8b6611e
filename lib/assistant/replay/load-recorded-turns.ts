import { getRecordedThread, type RecordedThread } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { chooseHistory } from '../choose-history';
import { findStepsOf } from '../store/steps';
import type { RecordedTurn } from './recorded-turn';

/** A conversation with its answered turns, as they are recorded. Throws `not-found`. */
export async function loadRecordedTurns(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<{ readonly thread: RecordedThread; readonly turns: readonly RecordedTurn[] }> {
  return inTransaction(ctx, async (tx) => {
    const thread = await getRecordedThread(tx.ctx, { conversationId });
    const steps = await findStepsOf(tx, conversationId);
    const turns = thread.turns.flatMap((turn) => recordedTurn(thread, turn, steps.get(turn.id) ?? []));
    return { thread, turns };
  });
}

/** Nothing for a turn that was not answered, or of which nothing is kept. */
function recordedTurn(
  thread: RecordedThread,
  turn: RecordedTurn['turn'],
  steps: RecordedTurn['steps'],
): RecordedTurn[] {
  const [first] = steps;
  if (turn.state !== 'ANSWERED' || first?.tool !== 'begin') return [];
  const begun = first.result as RecordedTurn['begun'];
  const { conversation, records } = thread;
  const answered = records.find(({ fact }) => fact.kind === 'answered' && fact.turnId === turn.id);
  return [
    {
      turn,
      begun,
      steps,
      history: historyOf(thread, begun, answered?.seq ?? Number.POSITIVE_INFINITY),
      replies: thread.messages.filter(({ author, turnId }) => author === 'ASSISTANT' && turnId === turn.id),
      left: answered?.fact.kind === 'answered' ? answered.fact.left : null,
      desk: { conversationId: conversation.id, contactId: conversation.contact.id, turnId: turn.id },
    },
  ];
}

/** What had been said before a turn, in the words of that time: what was edited after the answer reads as it did then. */
function historyOf(
  { messages, records }: RecordedThread,
  { input, firstSeq, summarySeq }: RecordedTurn['begun'],
  answeredSeq: number,
): RecordedTurn['history'] {
  const first = firstSeq ?? messages.find(({ turnId }) => turnId === input.turnId)?.seq ?? 0;
  const then = messages.map((message) => {
    const edit = records.find(
      ({ seq, fact }) => seq > answeredSeq && fact.kind === 'edited' && fact.messageId === message.id,
    );
    return edit?.fact.kind === 'edited' ? { ...message, text: edit.fact.before } : message;
  });
  return chooseHistory(then, { firstSeq: first, summarySeq: summarySeq ?? 0 });
}
