import type { Reply } from '@/lib/conversations';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Language } from '@/lib/platform/i18n/languages';
import { log } from '@/lib/platform/log';
import type { Clock } from '@/lib/platform/time/clock';
import { rulesSalesPolicy } from './adapters/rules/rules-sales-policy';
import { answerWordless } from './answer-wordless';
import { collectFacts } from './guard/collect-facts';
import { guardReply } from './guard/guard-reply';
import type { Violation } from './guard/violation';
import { phrasesOf } from './phrases/phrases-of';
import { PolicyFailure } from './policy-failure';
import type { PolicyReply, Review, SalesPolicy, TurnInput } from './port';
import type { StepRecorder } from './step-recorder';

export interface Composed {
  readonly replies: readonly Reply[];
  readonly language: Language;
  readonly memory: unknown;
  readonly policy: string;
}

/**
 * Lets a policy answer, and the rules when it cannot; nothing passes that the guard has not seen. When even the rules
 * fail, the customer is told that a person comes, and one is called.
 */
export async function composeAnswer(
  policy: SalesPolicy,
  input: TurnInput,
  recorder: StepRecorder,
  clock: Clock,
): Promise<Composed> {
  const review: Review = (replies) => reviewReplies(replies, input, recorder, clock.now());
  const phrases = phrasesOf(input.language, { now: input.now, timeZone: input.company.timeZone });
  const wordless = await answerWordless(input, recorder, phrases, policy.sees());
  if (wordless) return { ...wordless, policy: 'rules' };
  const answer = await composeWords(policy, input, recorder, review);
  const unheard = input.attachments.some(({ kind, heard }) => kind === 'voice' && !heard);
  // Before the answer to what was typed: the buttons belong under the last of what is said.
  return unheard ? { ...answer, replies: [{ text: phrases.askToType() }, ...answer.replies] } : answer;
}

async function composeWords(
  policy: SalesPolicy,
  input: TurnInput,
  recorder: StepRecorder,
  review: Review,
): Promise<Composed> {
  if (policy !== rulesSalesPolicy) {
    try {
      const reply = await policy.reply(input, recorder, review);
      if (review(reply.replies).length > 0) throw new PolicyFailure('unvouched');
      return { ...reply, policy: policy.name };
    } catch (error) {
      if (!(error instanceof PolicyFailure)) throw error;
      log.warn(
        { turnId: input.turnId, reason: error.reason, err: error.cause },
        'the rules take over this turn',
      );
      recorder.takeOver();
      const phrases = phrasesOf(input.language, { now: input.now, timeZone: input.company.timeZone });
      const wordless = await answerWordless(input, recorder, phrases, false);
      if (wordless) return { ...wordless, policy: 'rules' };
    }
  }
  return byRules(input, recorder, review);
}

async function byRules(input: TurnInput, recorder: StepRecorder, review: Review): Promise<Composed> {
  try {
    const reply: PolicyReply = await rulesSalesPolicy.reply(input, recorder, review);
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

function reviewReplies(
  replies: readonly Reply[],
  input: TurnInput,
  recorder: StepRecorder,
  now: Date,
): Violation[] {
  const { currency, timeZone, name, cities } = input.company;
  const customers = input.history.filter(({ author }) => author === 'CUSTOMER').map(({ text }) => text);
  const facts = collectFacts({
    // The shop's name and cities may hold digits and are its own words.
    results: [...recorder.results, recorder.draft, { title: name, cities }],
    said: [...input.messages, ...customers.slice(-5)],
    currency,
    timeZone,
    now: new Date(Math.min(now.getTime(), Date.parse(input.now))),
  });
  return replies.flatMap((reply) => guardReply(reply.text, facts));
}
