import type { Word } from '../schemas';
import { tidyWords } from './tidy-words';

interface Timed {
  readonly text: string;
  readonly weight: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** A word needs at least so much room, in milliseconds; or it shares that of the word before. */
const leastRoom = 60;

/** Gives words without times the room between their neighbours, by weight. Before and after all others: that of `heard`. */
export function fillGaps(timed: readonly Timed[], heard: readonly Word[]): Word[] {
  const begin = heard[0]?.from ?? 0;
  const end = heard.at(-1)?.to ?? begin;
  const words: Word[] = [];
  for (let index = 0; index < timed.length; ) {
    const { text, from, to } = timed[index] as Timed;
    if (from !== null && to !== null) {
      words.push({ text, from, to });
      index += 1;
      continue;
    }
    let after = index;
    while (after < timed.length && timed[after]?.from === null) after += 1;
    const lost = timed.slice(index, after);
    const until = timed[after]?.from ?? end;
    const before = words.at(-1);
    if (before && until - before.to < leastRoom * lost.length) {
      words.pop();
      const sharing = [{ text: before.text, weight: timed[index - 1]?.weight ?? 1 }, ...lost];
      words.push(...shared(sharing, before.from, Math.max(until, before.to)));
    } else words.push(...shared(lost, before?.to ?? begin, until));
    index = after;
  }
  return tidyWords(words);
}

function shared(
  words: ReadonlyArray<{ readonly text: string; readonly weight: number }>,
  from: number,
  to: number,
): Word[] {
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  let sofar = 0;
  return words.map(({ text, weight }) => {
    const start = from + ((to - from) * sofar) / whole;
    sofar += weight;
    return { text, from: start, to: from + ((to - from) * sofar) / whole };
  });
}
