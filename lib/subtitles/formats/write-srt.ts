import type { Cue } from '../schemas';
import { clockTime } from './clock-time';
import { shownLines } from './shown-lines';

/** Cues as a SubRip file. What looks like a tag or a line of times is kept from being read as one. */
export function writeSrt(cues: readonly Cue[]): string {
  return cues
    .map((cue) => ({ ...cue, lines: shownLines(cue) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ from, to, lines }, index) => {
      const text = lines.map(guarded).join('\n');
      return `${index + 1}\n${clockTime(from, ',')} --> ${clockTime(to, ',')}\n${text}\n`;
    })
    .join('\n');
}

/** A word joiner shows as nothing, and parts what begins a tag or an arrow. */
function guarded(line: string): string {
  return line
    .replace(/<(?=[/\p{L}\d])/gu, '<\u2060')
    .replace(/\{(?=\s*\\)/g, '{\u2060')
    .replace(/-(?=\s?>)/g, '-\u2060');
}
