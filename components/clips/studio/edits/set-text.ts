import type { Cue } from '@/lib/subtitles/schemas';
import { cueText } from './cue-text';

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * A cue with another text, of two lines at most. When each word was said is kept while their number is the same, so that a
 * mended spelling still lights up in time.
 */
export function setText(cue: Cue, text: string): Cue {
  const [first = '', ...rest] = text.replace(/\r/g, '').split('\n');
  const lines = rest.length === 0 ? [first] : [first, rest.join(' ').trimStart()];
  if (lines.join('\n') === cueText(cue)) return cue;
  const { words, ...plain } = cue;
  const said = wordsOf(lines.join(' '));
  if (!words || words.length !== said.length) return { ...plain, lines };
  return { ...plain, lines, words: words.map((word, index) => ({ ...word, text: said[index] ?? '' })) };
}
