import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inUndoneTransaction } from '@/lib/platform/db/in-undone-transaction';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { openMeter } from '../budget/open-meter';
import { choosePolicy } from '../choose-policy';
import { composeAnswer } from '../compose-answer';
import type { Violation } from '../guard/schemas';
import { loadTurn } from '../load-turn';
import type { Meter, ModelUse } from '../port';
import type { FailureReason } from '../receipts/schemas';
import { StepRecorder } from '../step-recorder';
import { openTrialTurn, type TrialTurn } from './open-trial-turn';
import { type TriedAnswer, TryAnswer } from './schemas';
import { type TrialCall, trialCalls } from './trial-calls';

/**
 * What a customer's message would be answered: with the rules, tools and guard of a real turn, and without any effect. No
 * customer, cart, order or hold is left, nothing is sent; only what the model has cost counts. Throws `invalid`,
 * `not-found` for a channel that is not the company's.
 */
export async function tryAnswer(ctx: Ctx, input: TryAnswer): Promise<TriedAnswer> {
  authorize(ctx, 'assistant.try');
  const { text, channelId, policy: wanted } = parse(TryAnswer, input);
  const messageId = newId('msg', ctx.clock.now());
  // The moment stands still, so that calls that are made again find what they found before.
  const clock = movedClock(ctx.clock.now());
  const trial: Ctx = { ...ctx, actor: { kind: 'job', job: 'assistant.trial' }, clock };
  const open = (within: Ctx): Promise<TrialTurn> => openTrialTurn(within, { text, channelId, messageId });
  const begun = await inUndoneTransaction(trial, async (tx) => {
    const turn = await open(tx.ctx);
    return { turn, loaded: await loadTurn(tx.ctx, turn.claim) };
  });
  const calls: TrialCall[] = [];
  const recorder = new StepRecorder(begun.turn.desk, [], trialCalls(trial, open, calls));
  recorder.begin(begun.loaded);
  const stopped: { text: string; violations: readonly Violation[] }[] = [];
  const used: ModelUse[] = [];
  const failed: FailureReason[] = [];
  const composed = await composeAnswer(
    choosePolicy(wanted, begun.loaded.answers),
    { ...begun.loaded.input, history: [], pictures: [] },
    recorder,
    clock,
    counted(openMeter({ ...trial, clock: ctx.clock }, { turnId: null, purpose: 'trial' }), used),
    {
      stopped: (reply, violations) => stopped.push({ text: reply, violations }),
      failed: (why) => failed.push(why),
    },
  );
  return {
    replies: composed.replies.map((reply) => ({ text: reply.text })),
    policy: composed.policy,
    model: composed.model,
    claims: [...composed.claims],
    rules: [...composed.rules],
    calls,
    stopped: stopped.map((one) => ({ text: one.text, violations: [...one.violations] })),
    failure: failed.at(-1) ?? null,
    inputTokens: used.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
    outputTokens: used.reduce((sum, { outputTokens }) => sum + outputTokens, 0),
  };
}

const counted = (meter: Meter, used: ModelUse[]): Meter => ({
  allows: () => meter.allows(),
  count: (use) => {
    used.push(use);
    return meter.count(use);
  },
});
