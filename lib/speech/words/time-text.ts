import { splitScript } from '../aligning/split-script';
import type { Word } from '../schemas';
import { fillGaps } from './fill-gaps';
import { letterTimes } from './letter-times';
import { lettersOf } from './letters-of';

/** How far ahead the thread is looked for when it is lost, in letters. */
const farthest = 80;

/**
 * The words of a text with the times of what was heard. Whisper tells words without punctuation, and pieces of words, beside
 * a text that has them whole: the text is right about the words, the pieces about the times. What only the text has is
 * fitted in between. Pure; never throws.
 */
export function timeText(text: string, heard: readonly Word[], language: string | null): Word[] {
  const said = splitScript(text, language);
  const letters = letterTimes(heard);
  const timed: Array<{ text: string; weight: number; from: number | null; to: number | null }> = [];
  let position = 0;
  for (const [index, { text: word, weight }] of said.entries()) {
    const wanted = lettersOf(word);
    const next = lettersOf(said[index + 1]?.text ?? '');
    const start = wanted === '' ? -1 : whereIs(letters.text, wanted, next, position);
    if (start < 0) {
      timed.push({ text: word, weight, from: null, to: null });
      continue;
    }
    position = start + wanted.length;
    timed.push({
      text: word,
      weight,
      from: letters.times[start]?.from ?? null,
      to: letters.times[position - 1]?.to ?? null,
    });
  }
  return fillGaps(timed, heard);
}

/** Here; or, when the thread is lost, the next place where this word is followed by the next one. */
function whereIs(letters: string, wanted: string, next: string, position: number): number {
  if (letters.startsWith(wanted, position)) return position;
  const both = wanted + next;
  if (both.length < 4) return -1;
  const found = letters.slice(position, position + farthest + both.length).indexOf(both);
  return found < 0 ? -1 : position + found;
}
