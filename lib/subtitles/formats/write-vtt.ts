import type { Cue } from '../schemas';
import { clockTime } from './clock-time';
import { shownLines } from './shown-lines';

/** Cues as a WebVTT file. */
export function writeVtt(cues: readonly Cue[]): string {
  const blocks = cues
    .map((cue) => ({ ...cue, lines: shownLines(cue) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ from, to, lines }, index) => {
      const text = lines.map(escaped).join('\n');
      return `${index + 1}\n${clockTime(from, '.')} --> ${clockTime(to, '.')}\n${text}\n`;
    });
  return ['WEBVTT\n', ...blocks].join('\n');
}

/** A word joiner shows as nothing, and keeps from what many take for a command here too. */
function escaped(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\{(?=\s*\\)/g, '{\u2060');
}
