import type { Reply } from '@/lib/conversations';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Language } from '@/lib/platform/i18n/languages';
import { log } from '@/lib/platform/log';
import type { Clock } from '@/lib/platform/time/clock';
import { rulesSalesPolicy } from './adapters/rules/rules-sales-policy';
import { answerWordless } from './answer-wordless';
import type { Violation } from './guard/schemas';
import { type TurnGuard, turnGuard } from './guard/turn-guard';
import type { Phrases } from './phrases/phrases';
import { phrasesOf } from './phrases/phrases-of';
import { PolicyFailure } from './policy-failure';
import type { Meter, PolicyReply, Review, SalesPolicy, TurnInput, TurnTools } from './port';
import type { Claim, FailureReason } from './receipts/schemas';
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
  readonly failed?: (reason: FailureReason) => void;
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
  const guard = turnGuard(input, recorder, clock);
  const spoken = await speak(policy, { input, recorder, guard, meter, watch });
  return {
    ...spoken,
    model: spoken.model || null,
    claims: spoken.replies.flatMap(({ text }, reply) =>
      guard(text).claims.map((claim) => ({ reply, ...claim })),
    ),
    rules: input.rules,
  };
}

/** A turn while its answer is being made. */
interface Turn {
  readonly input: TurnInput;
  readonly recorder: TurnTools;
  readonly guard: TurnGuard;
  readonly meter: Meter;
  readonly watch: Watch;
}

async function speak(policy: SalesPolicy, turn: Turn): Promise<Spoken> {
  const { input, recorder } = turn;
  const phrases = phrasesOf(input.language, { now: input.now, timeZone: input.company.timeZone });
  const wordless = async (sees: boolean): Promise<Spoken | null> => {
    const reply = await answerWordless(input, recorder, phrases, sees);
    return reply && { ...reply, policy: 'rules' };
  };
  const unread = await wordless(policy.sees());
  if (unread) return unread;
  const answer =
    (policy === rulesSalesPolicy ? null : await byModel(policy, turn)) ??
    // Pictures alone were for eyes that have failed.
    (policy.sees() ? await wordless(false) : null) ??
    (await byRules(turn, phrases));
  const unheard = input.attachments.some(({ kind, heard }) => kind === 'voice' && !heard);
  // Before the answer to what was typed: the buttons belong under the last of what is said.
  return unheard ? { ...answer, replies: [{ text: phrases.askToType() }, ...answer.replies] } : answer;
}

/** Null: it has failed, and what it has done is kept for whoever goes on. */
async function byModel(
  policy: SalesPolicy,
  { input, recorder, guard, meter, watch }: Turn,
): Promise<Spoken | null> {
  const review = reviewOf(guard);
  const watched: Review = (replies) => {
    const violations = review(replies);
    if (violations.length > 0) watch.stopped?.(replies.map(({ text }) => text).join('\n'), violations);
    return violations;
  };
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
    return null;
  }
}

async function byRules({ input, recorder, guard, meter }: Turn, phrases: Phrases): Promise<Spoken> {
  const review = reviewOf(guard);
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
  await recorder.call('hand_over', { reason: 'ASSISTANT_UNSURE' });
  return {
    replies: [{ text: phrases.trouble() }],
    language: input.language,
    memory: input.memory,
    policy: 'rules',
  };
}

const reviewOf =
  (guard: TurnGuard): Review =>
  (replies) =>
    replies.flatMap(({ text }) => guard(text).violations);
