import { z } from 'zod';
import { Reply } from '@/lib/conversations';
import { canonicalJson } from '@/lib/platform/canonical-json';
import { clockAt } from '../clock-at';
import { composeAnswer } from '../compose-answer';
import type { Meter, SalesPolicy, TurnInput } from '../port';
import { StepRecorder } from '../step-recorder';
import { closedCalls } from './closed-calls';
import { NotRecorded } from './not-recorded';
import type { RecordedTurn } from './recorded-turn';
import type { TurnOutcome } from './turn-outcome';

/** What a model would cost is of no matter here: nobody asks one. */
const closedMeter: Meter = { allows: () => Promise.resolve(false), count: () => Promise.resolve() };

/**
 * Answers a recorded turn once more, with today's code and with nothing but the record: results of tools and answers of
 * models are read back, the clock stands where it stood. `policy`: who answers.
 */
export async function replayTurn(recorded: RecordedTurn, policy: SalesPolicy): Promise<TurnOutcome> {
  const { begun, steps, desk, left, turn } = recorded;
  const recorder = new StepRecorder(desk, steps, closedCalls);
  await recorder.record('begin', {}, () => Promise.reject(new NotRecorded('begin', {})));
  recorder.begin(begun);
  const input: TurnInput = {
    ...{ summary: null, rules: [], tone: 'WARM' as const },
    ...begun.input,
    history: recorded.history,
    pictures: [],
  };
  const clock = clockAt(begun.at ?? turn.answeredAt?.toISOString() ?? begun.input.now);
  try {
    const composed = await composeAnswer(policy, input, recorder, clock, closedMeter);
    const { language, memory } = composed;
    const { draft, sentLink } = recorder;
    return {
      calls: callsOf(recorded, recorder.position),
      ended: null,
      answer: {
        policy: composed.policy,
        replies: z.array(Reply).parse(composed.replies),
        left: left && { language, sentLink, draft, memory: JSON.parse(canonicalJson(memory)) },
      },
    };
  } catch (error) {
    if (!(error instanceof NotRecorded)) throw error;
    const ended = { tool: error.tool, arguments: error.asked };
    return { calls: callsOf(recorded, recorder.position), ended, answer: null };
  }
}

/** The steps that have been asked for, without the first, which is the beginning itself. */
function callsOf({ steps }: RecordedTurn, position: number): TurnOutcome['calls'] {
  return steps.filter(({ seq }) => seq > 0 && seq < position);
}
