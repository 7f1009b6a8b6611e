import { AppError } from '@/lib/platform/errors/app-error';
import type { Cue } from '../schemas';
import type { RawCue } from './raw-cue';
import { readAss } from './read-ass';
import { readBlocks } from './read-blocks';

export type SubtitleFormat = 'srt' | 'vtt' | 'ass';

/**
 * Reads subtitles whose kind is found out by their content: SubRip, WebVTT or ASS/SSA, also slightly broken ones. Text only:
 * tags, styles, notes and drawings are dropped. Cues are in order of time. Throws `invalid` `subtitles-unreadable` when
 * there is nothing to read, with the line where something else was found.
 */
export function readSubtitles(text: string): { format: SubtitleFormat; cues: Cue[] } {
  const lines = text
    .toWellFormed()
    .replace(/^\ufeff/, '')
    .replaceAll('\u0000', '')
    .split(/\r\n?|\n/);
  const format = formatOf(lines);
  const raw = format === 'ass' ? readAss(lines) : readBlocks(lines, format);
  const cues = raw
    .map((cue) => ({ ...cue, lines: twoLines(cue) }))
    .filter((cue) => cue.lines.length > 0)
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, lines: shown }, index) => ({ id: `c${index + 1}`, from, to, lines: shown }));
  if (cues.length > 0) return { format, cues };
  const line =
    1 +
    Math.max(
      0,
      lines.findIndex((each) => each.trim() !== '' && !/^WEBVTT|^\[/.test(each)),
    );
  throw new AppError('invalid', 'subtitles-unreadable', { params: { line } });
}

function formatOf(lines: readonly string[]): SubtitleFormat {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (/^WEBVTT(?:\s|$)/.test(first)) return 'vtt';
  const place = (mark: RegExp): number => {
    const found = lines.findIndex((line) => mark.test(line));
    return found < 0 ? lines.length : found;
  };
  // Either may be said in the other.
  return place(/^\s*\[(?:script info|events|v4\+? styles)\]\s*$/i) < place(/\d\s*-{1,3}\s?>\s*\d/)
    ? 'ass'
    : 'srt';
}

/** A cue has two lines at most: more are put together, about as many to each. */
function twoLines({ text }: RawCue): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())
    .filter((line) => line !== '');
  if (lines.length <= 2) return lines;
  const half = Math.ceil(lines.length / 2);
  return [lines.slice(0, half).join(' '), lines.slice(half).join(' ')];
}
