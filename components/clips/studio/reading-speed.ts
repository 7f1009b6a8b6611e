import type { Cue } from '@/lib/subtitles/schemas';

/** Characters a second that a cue asks its reader to read; the break between its lines counts nothing. */
export function readingSpeed({ lines, from, to }: Pick<Cue, 'lines' | 'from' | 'to'>): number {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(lines.join(''))]
    .length;
  return to > from ? (letters * 1_000) / (to - from) : 0;
}
