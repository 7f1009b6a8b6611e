import type { Word } from '../schemas';

/** Whole milliseconds, in order, without overlaps, each word at least a moment long; words without text are left out. */
export function tidyWords(words: readonly Word[]): Word[] {
  const tidy: Word[] = [];
  for (const [index, word] of words.entries()) {
    const text = word.text.replace(/\s+/gu, ' ').trim();
    if (text === '') continue;
    const from = Math.max(0, Math.round(whole(word.from)), tidy.at(-1)?.to ?? 0);
    const next = words[index + 1];
    const limit = next ? Math.round(whole(next.from)) : Number.POSITIVE_INFINITY;
    const to = Math.max(from + 1, Math.min(Math.round(whole(word.to)), Math.max(limit, from + 1)));
    tidy.push({ text, from, to });
  }
  return tidy;
}

const whole = (time: number): number => (Number.isFinite(time) ? time : 0);
