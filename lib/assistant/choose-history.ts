import type { Message } from '@/lib/conversations';
import type { TurnInput } from './port';
import { saidIn } from './said-in';

export const historyLength = 50;
/** So much is given word for word even where the summary covers it. */
const alwaysGiven = 12;
const longestText = 4_000;

/**
 * What a policy is given of a thread, oldest first: what was said before the turn's first message and after what its
 * summary covers (0: there is none).
 */
export function chooseHistory(
  messages: readonly Message[],
  { firstSeq, summarySeq }: { readonly firstSeq: number; readonly summarySeq: number },
): TurnInput['history'] {
  return messages
    .filter(({ seq }) => seq < firstSeq)
    .slice(-historyLength)
    .flatMap(({ author, seq, ...message }) =>
      author === 'SYSTEM' || (seq <= summarySeq && seq < firstSeq - alwaysGiven)
        ? []
        : [{ author, text: saidIn(message).slice(0, longestText) }],
    );
}
