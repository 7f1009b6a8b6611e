import type { RawCue } from './raw-cue';
import { stripMarkup } from './strip-markup';

const moment = '(?:(\\d{1,4})\\s*:\\s*)?(\\d{1,3})\\s*:\\s*(\\d{1,2})(?:\\s*[.,:]\\s*(\\d{1,6}))?';
const timing = new RegExp(`^\\s*${moment}\\s*-{1,3}\\s?>\\s*${moment}(?:\\s.*)?$`);
const notShown = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/** Reads SubRip and WebVTT, which are blocks under a line of times; numbers and names of blocks may be missing. */
export function readBlocks(lines: readonly string[], format: 'srt' | 'vtt'): RawCue[] {
  const cues: { from: number; to: number; lines: string[] }[] = [];
  let open = false;
  let skipping = false;
  for (const [index, line] of lines.entries()) {
    const times = timing.exec(line);
    if (times) {
      const from = millisecondsOf(times.slice(1, 5));
      cues.push({ from, to: Math.max(from, millisecondsOf(times.slice(5, 9))), lines: [] });
      open = true;
      skipping = false;
      continue;
    }
    const isBlank = line.trim() === '';
    const isAfterBlank = (lines[index - 1] ?? '').trim() === '';
    if (isBlank) {
      skipping = false;
      // In WebVTT a blank line ends a cue; SubRip files have them inside of texts.
      if (format === 'vtt') open = false;
      continue;
    }
    if (format === 'vtt' && isAfterBlank && notShown.test(line)) skipping = true;
    if (skipping || !open || isName(line, lines[index + 1], isAfterBlank)) continue;
    cues.at(-1)?.lines.push(line);
  }
  return cues.map(({ from, to, lines: shown }) => ({
    from,
    to,
    text: stripMarkup(shown.join('\n'), format),
  }));
}

/** The number (or any name, when it stands alone) over the next line of times. */
function isName(line: string, next: string | undefined, isAfterBlank: boolean): boolean {
  return next !== undefined && timing.test(next) && (isAfterBlank || /^\s*\d+\s*$/.test(line));
}

function millisecondsOf([hours, minutes, seconds, fraction]: (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return whole * 1_000 + Number((fraction ?? '0').padEnd(3, '0').slice(0, 3));
}
