import type { Interval, Word } from '../schemas';

/** Less silence than this within a word is its own. */
const leastSilence = 120;
/** A word stays at least so long. */
const leastWord = 80;

/**
 * Words without the silence before and after them: Whisper often lets a word begin where the one before ends, long before
 * it is said. Words that lie in silence altogether are left where they are. Pure.
 */
export function snapToSpeech(words: readonly Word[], speech: readonly Interval[]): Word[] {
  let first = 0;
  return words.map((word) => {
    while ((speech[first]?.to ?? Number.POSITIVE_INFINITY) <= word.from) first += 1;
    const touched: Interval[] = [];
    for (let index = first; (speech[index]?.from ?? Number.POSITIVE_INFINITY) < word.to; index += 1)
      touched.push(speech[index] as Interval);
    // Said in the longest stretch it touches: what it touches of another is its neighbours' or a breath.
    const [home] = touched.sort((a, b) => shared(b, word) - shared(a, word));
    if (!home || shared(home, word) < leastWord) return word;
    const from = home.from - word.from >= leastSilence ? home.from : word.from;
    const to = word.to - home.to >= leastSilence ? home.to : word.to;
    return { ...word, from, to };
  });
}

const shared = (stretch: Interval, word: Word): number =>
  Math.min(stretch.to, word.to) - Math.max(stretch.from, word.from);
