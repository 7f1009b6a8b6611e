import type { Reply } from '@/lib/conversations';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Language } from '@/lib/platform/i18n/languages';
import { log } from '@/lib/platform/log';
import type { Clock } from '@/lib/platform/time/clock';
import { rulesSalesPolicy } from './adapters/rules/rules-sales-policy';
import { answerWordless } from './answer-wordless';
import { factsOfTurn } from './guard/facts-of-turn';
import { guardReply } from './guard/guard-reply';
import { traceReply } from './guard/trace-reply';
import type { Violation } from './guard/violation';
import { phrasesOf } from './phrases/phrases-of';
import { PolicyFailure } from './policy-failure';
import type { Meter, PolicyReply, Review, SalesPolicy, TurnInput, TurnTools } from './port';
import type { Claim } from './receipts/schemas';
import type { TurnRule } from './rules/schemas';

export interface Composed {
  readonly replies: readonly Reply[];
  readonly language: Language;
  readonly memory: unknown;
  readonly policy: string;
  /** The model that spoke; null when the rules did. */
  readonly model: string | null;
  /** What each number of the replies was vouched for by. */
  readonly claims: readonly Claim[];
  /** The owner's rules that were given. */
  readonly rules: readonly TurnRule[];
}

/** Is told what happens on the way to an answer. */
export interface Watch {
  readonly stopped?: (text: string, violations: readonly Violation[]) => void;
  readonly failed?: (reason: PolicyFailure['reason']) => void;
}

type Spoken = Pick<Composed, 'replies' | 'language' | 'memory' | 'policy'> & {
  readonly model?: string | undefined;
};

/**
 * Lets a policy answer, and the rules when it cannot; nothing passes that the guard has not seen. When even the rules
 * fail, the customer is told that a person comes, and one is called.
 */
export async function composeAnswer(
  policy: SalesPolicy,
  input: TurnInput,
  recorder: TurnTools,
  clock: Clock,
  meter: Meter,
  watch: Watch = {},
): Promise<Composed> {
  const facts = () => factsOfTurn(input, recorder, clock.now());
  const review: Review = (replies) => {
    const known = facts();
    return replies.flatMap((reply) => guardReply(reply.text, known));
  };
  const spoken = await speak(policy, input, recorder, review, meter, watch);
  const known = facts();
  return {
    ...spoken,
    model: spoken.model || null,
    claims: spoken.replies.flatMap(({ text }, reply) =>
      traceReply(text, known).claims.map((claim) => ({ reply, ...claim })),
    ),
    rules: input.rules,
  };
}

async function speak(
  policy: SalesPolicy,
  input: TurnInput,
  recorder: TurnTools,
  review: Review,
  meter: Meter,
  watch: Watch,
): Promise<Spoken> {
  const phrases = phrasesOf(input.language, { now: input.now, timeZone: input.company.timeZone });
  const wordless = await answerWordless(input, recorder, phrases, policy.sees());
  if (wordless) return { ...wordless, policy: 'rules' };
  const answer = await composeWords(policy, input, recorder, review, meter, watch);
  const unheard = input.attachments.some(({ kind, heard }) => kind === 'voice' && !heard);
  // Before the answer to what was typed: the buttons belong under the last of what is said.
  return unheard ? { ...answer, replies: [{ text: phrases.askToType() }, ...answer.replies] } : answer;
}

async function composeWords(
  policy: SalesPolicy,
  input: TurnInput,
  recorder: TurnTools,
  review: Review,
  meter: Meter,
  watch: Watch,
): Promise<Spoken> {
  const watched: Review = (replies) => {
    const violations = review(replies);
    if (violations.length > 0) watch.stopped?.(replies.map(({ text }) => text).join('\n'), violations);
    return violations;
  };
  if (policy !== rulesSalesPolicy) {
    try {
      const reply = await policy.reply(input, recorder, watched, meter);
      if (review(reply.replies).length > 0) throw new PolicyFailure('unvouched');
      return { ...reply, policy: policy.name };
    } catch (error) {
      if (!(error instanceof PolicyFailure)) throw error;
      log.warn(
        { turnId: input.turnId, reason: error.reason, err: error.cause },
        'the rules take over this turn',
      );
      watch.failed?.(error.reason);
      recorder.takeOver();
      const phrases = phrasesOf(input.language, { now: input.now, timeZone: input.company.timeZone });
      const wordless = await answerWordless(input, recorder, phrases, false);
      if (wordless) return { ...wordless, policy: 'rules' };
    }
  }
  return byRules(input, recorder, review, meter);
}

async function byRules(input: TurnInput, recorder: TurnTools, review: Review, meter: Meter): Promise<Spoken> {
  try {
    const reply: PolicyReply = await rulesSalesPolicy.reply(input, recorder, review, meter);
    const violations = review(reply.replies);
    if (violations.length === 0) return { ...reply, policy: 'rules' };
    log.error(
      { turnId: input.turnId, violations: violations.map((it) => it.kind) },
      'a reply of the rules was stopped',
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    log.error({ turnId: input.turnId, err: error }, 'the rules failed');
  }
  const phrases = phrasesOf(input.language, { now: input.now, timeZone: input.company.timeZone });
  await recorder.call('hand_over', { reason: 'ASSISTANT_UNSURE' });
  return {
    replies: [{ text: phrases.trouble() }],
    language: input.language,
    memory: input.memory,
    policy: 'rules',
  };
}
