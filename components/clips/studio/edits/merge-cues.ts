import type { Cue } from '@/lib/subtitles/schemas';
import { cueText } from './cue-text';

/** Two cues as one: from the beginning of the first to the end of the second, a line each. */
export function mergeCues(first: Cue, second: Cue): Cue {
  const flat = (cue: Cue) =>
    cueText(cue)
      .replace(/\s*\n\s*/g, ' ')
      .trim();
  const lines = [flat(first), flat(second)].filter((line) => line !== '');
  const { words: _, ...plain } = first;
  const words = first.words && second.words ? [...first.words, ...second.words] : undefined;
  return { ...plain, to: second.to, lines: lines.length > 0 ? lines : [''], ...(words && { words }) };
}
