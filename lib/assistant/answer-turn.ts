import { authorize } from '@/lib/companies';
import {
  claimTurn,
  finishTurn,
  type Reply,
  setLanguage,
  setPaymentStatus,
  showAnswering,
  type TurnClaim,
} from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { isUniqueViolation, isWriteConflict } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { openMeter } from './budget/open-meter';
import { choosePolicy } from './choose-policy';
import { clockAt } from './clock-at';
import { composeAnswer } from './compose-answer';
import { loadHistory } from './load-history';
import { loadPictures } from './load-pictures';
import { loadTurn } from './load-turn';
import { AnswerTurn } from './schemas';
import { StepRecorder } from './step-recorder';
import { saveState } from './store';
import { insertReceipt } from './store/receipts';
import { foldIfLong } from './summary/fold-if-long';

/** `over`: answered before, a person answers instead, or it is too early and it will be asked for again. */
export type TurnAnswer =
  | { readonly status: 'answered'; readonly replies: readonly Reply[] }
  | { readonly status: 'over' };

/**
 * Answers a turn: the policy decides with the tools, the guard checks what it wants to say, and the whole answer is stored
 * at once. May be called again after a crash at any point: what was done is read back, and the customer gets exactly one
 * answer. `policy` chooses who answers; left out, the settings do.
 */
export async function answerTurn(ctx: Ctx, input: AnswerTurn): Promise<TurnAnswer> {
  authorize(ctx, 'conversation.answer');
  const { turnId, policy } = parse(AnswerTurn, input);
  const claim = await claimTurn(ctx, { turnId });
  if (claim.status !== 'claimed') return { status: 'over' };
  // A courtesy beside the answer: whether and when it gets through delays nothing.
  void showAnswering(ctx, claim.conversation);
  try {
    return await answer(ctx, claim, policy);
  } catch (error) {
    // Somebody else has written the same step: a second attempt will read it.
    if (isUniqueViolation(error) || isWriteConflict(error)) {
      throw new AppError('unavailable', 'try-again', { cause: error });
    }
    throw error;
  }
}

async function answer(
  ctx: Ctx,
  claim: Extract<TurnClaim, { status: 'claimed' }>,
  wanted: AnswerTurn['policy'],
): Promise<TurnAnswer> {
  const { turn, conversation } = claim;
  const desk = { conversationId: conversation.id, contactId: conversation.contact.id, turnId: turn.id };
  const recorder = await StepRecorder.open(ctx, desk);
  // The first step is what the turn began with, and when: a repetition sees what the first attempt saw.
  const begun = await recorder.record('begin', {}, async () => ({
    ...(await loadTurn(ctx, claim)),
    at: ctx.clock.now().toISOString(),
    firstSeq: claim.messages[0]?.seq ?? 0,
  }));
  recorder.begin(begun);
  const policy = choosePolicy(wanted, begun.answers ?? 'MODEL');
  const input = {
    // What a turn begun before these were known lacks.
    ...{ summary: null, rules: [], tone: 'WARM' as const },
    ...begun.input,
    history: await loadHistory(ctx, claim, begun.summarySeq ?? 0),
    pictures: policy.sees() ? await loadPictures(ctx, begun.input.attachments) : [],
  };
  const meter = openMeter(ctx, { turnId: turn.id, purpose: 'answer' });
  const composed = await composeAnswer(policy, input, recorder, clockAt(begun.at), meter);
  const { language, memory } = composed;
  const { draft, sentLink } = recorder;
  return inTransaction<TurnAnswer>(ctx, async (tx) => {
    const finished = await finishTurn(tx.ctx, {
      turnId: turn.id,
      replies: [...composed.replies],
      policy: composed.policy,
      left: { asked: policy.name, sees: policy.sees(), language, memory, draft, sentLink },
    });
    if (finished.status === 'over') return { status: 'over' };
    await insertReceipt(tx, turn.id, composed);
    if (composed.policy === 'openai') await foldIfLong(tx, claim, begun.summarySeq ?? 0);
    await saveState(tx, conversation.id, { memory, draft });
    if (language !== conversation.language) {
      await setLanguage(tx.ctx, { conversationId: conversation.id, language });
    }
    if (sentLink)
      await setPaymentStatus(tx.ctx, { conversationId: conversation.id, status: 'payment_link_sent' });
    return { status: 'answered', replies: composed.replies };
  });
}
