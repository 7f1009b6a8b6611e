import type { Word } from '../schemas';
import { lettersOf } from './letters-of';

/** Everything that was heard as one string of letters, and when each of them was said. */
export function letterTimes(heard: readonly Word[]): {
  readonly text: string;
  readonly times: ReadonlyArray<{ readonly from: number; readonly to: number }>;
} {
  let text = '';
  const times: Array<{ from: number; to: number }> = [];
  for (const word of heard) {
    const letters = lettersOf(word.text);
    text += letters;
    const each = (word.to - word.from) / Math.max(1, letters.length);
    for (let index = 0; index < letters.length; index += 1)
      times.push({ from: word.from + each * index, to: word.from + each * (index + 1) });
  }
  return { text, times };
}
