import { escapeAss } from '@/lib/platform/ass/escape-ass';
import type { Word } from '@/lib/speech';
import { spreadWords } from '../cutting/spread-words';
import type { FontChoice } from '../fonts/font-choice';
import { fontFinder } from '../fonts/font-finder';
import type { Cue } from '../schemas';

/** Escaped, with commands of ours. */
export type AssText = string;

export interface AssTextOptions {
  readonly family: string;
  readonly fonts: FontChoice | undefined;
  /** Colours of the word being said and of all others; null: words do not light up. */
  readonly lit: string | null;
  readonly base: string;
  readonly language: string | null;
}

/** The text of an event: each run in a font that has its letters, each word lit up while it is said. */
export function assText(cue: Cue, lines: readonly string[], options: AssTextOptions): AssText {
  const { family, fonts, lit, base } = options;
  const written = writer(family, fonts);
  if (lit === null) return lines.map(written).join('\\N');
  const placed = placedWords(lines, cue.words ?? []) ?? placedWords(lines, spread(cue, lines)) ?? [];
  return lines
    .map((line, index) => {
      let text = '';
      let at = 0;
      for (const { word, line: own, start } of placed) {
        if (own !== index) continue;
        const from = Math.max(0, word.from - cue.from);
        const to = Math.max(from, word.to - cue.from);
        const lights = `{\\1c${base}\\t(${from},${from},\\1c${lit})\\t(${to},${to},\\1c${base})}`;
        text +=
          written(line.slice(at, start)) + lights + written(line.slice(start, start + word.text.length));
        // What stands between words, and punctuation that was not said with them.
        text += `{\\1c${base}}`;
        at = start + word.text.length;
      }
      return text + written(line.slice(at));
    })
    .join('\\N');
}

interface PlacedWord {
  readonly word: Word;
  readonly line: number;
  readonly start: number;
}

const spread = (cue: Cue, lines: readonly string[]): Word[] => spreadWords(lines.join(' '), [cue]);

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

/** Writes runs of letters, naming a font where the one before lacks them. */
function writer(family: string, fonts: FontChoice | undefined): (text: string) => AssText {
  if (!fonts || fonts.fallbacks.length === 0) return escapeAss;
  const fontOf = fontFinder(fonts);
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let current = family;
  return (text) => {
    let written = '';
    let run = '';
    for (const { segment } of letters.segment(text)) {
      const wanted = fontOf(segment, current);
      if (wanted !== current) {
        written += escapeAss(run);
        run = '';
        written += `{\\fn${wanted}}`;
        current = wanted;
      }
      run += segment;
    }
    return written + escapeAss(run);
  };
}
