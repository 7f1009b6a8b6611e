import type { Word } from '@/lib/speech';
import { profiles } from '../cutting/profiles';
import { tokenise } from '../cutting/tokenise';
import type { Cue } from '../schemas';

export interface WordLights {
  /** Colours of the word being said, and of all others. */
  readonly lit: string;
  readonly base: string;
  readonly language: string | null;
}

/** The text of an event. With `lights`, each word lights up while it is said. */
export function assText(
  cue: Cue,
  lines: readonly string[],
  written: (text: string) => string,
  lights: WordLights | null,
): string {
  if (lights === null) return lines.map(written).join('\\N');
  const placed =
    placedWords(lines, cue.words ?? []) ??
    placedWords(lines, guessedWords(cue, lines, lights.language)) ??
    [];
  return lines
    .map((line, index) => {
      let text = '';
      let at = 0;
      for (const { word, line: own, start } of placed) {
        if (own !== index) continue;
        const end = start + word.text.length;
        text += written(line.slice(at, start)) + lightOf(word, cue, lights) + written(line.slice(start, end));
        // What stands between words, and punctuation that was not said with them.
        text += `{\\1c${lights.base}}`;
        at = end;
      }
      return text + written(line.slice(at));
    })
    .join('\\N');
}

/** A change at 0 would be taken for one that takes the whole event. */
function lightOf({ from, to }: Word, cue: Cue, { lit, base }: WordLights): string {
  const [on, off] = [Math.max(0, from - cue.from), Math.max(0, to - cue.from)];
  if (off <= on) return `{\\1c${base}}`;
  const begins = on === 0 ? `\\1c${lit}` : `\\1c${base}\\t(${on},${on},\\1c${lit})`;
  return `{${begins}\\t(${off},${off},\\1c${base})}`;
}

/** The words of lines that somebody has changed, each with its share of the time. */
function guessedWords({ from, to }: Cue, lines: readonly string[], language: string | null): Word[] {
  return tokenise([{ text: lines.join(' '), from, to }], profiles['netflix-other'], language);
}

interface PlacedWord {
  readonly word: Word;
  readonly line: number;
  readonly start: number;
}

/** Where words stand in the lines; null when the lines say something else. */
function placedWords(lines: readonly string[], words: readonly Word[]): PlacedWord[] | null {
  const placed: PlacedWord[] = [];
  let line = 0;
  let at = 0;
  for (const word of words) {
    if (word.text === '') continue;
    let start = lines[line]?.indexOf(word.text, at) ?? -1;
    if (start < 0 && line + 1 < lines.length && (lines[line] ?? '').slice(at).trim() === '') {
      line += 1;
      at = 0;
      start = lines[line]?.indexOf(word.text) ?? -1;
    }
    if (start < 0 || (lines[line] ?? '').slice(at, start).trim() !== '') return null;
    placed.push({ word, line, start });
    at = start + word.text.length;
  }
  const isWhole = line === lines.length - 1 && (lines[line] ?? '').slice(at).trim() === '';
  return isWhole ? placed : null;
}
