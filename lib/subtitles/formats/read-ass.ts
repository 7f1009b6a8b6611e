import type { RawCue } from './raw-cue';

const usual = 'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',');

/** Reads the events of an ASS or SSA file; comments, styles and drawings are not shown and not read. */
export function readAss(lines: readonly string[]): RawCue[] {
  const cues: RawCue[] = [];
  let section = '';
  let columns = usual;
  for (const line of lines) {
    const heading = /^\s*\[([^\]]+)\]\s*$/.exec(line)?.[1];
    if (heading !== undefined) section = heading.trim().toLowerCase();
    if (section !== 'events') continue;
    const [, kind = '', rest = ''] = /^\s*(format|dialogue)\s*:(.*)$/iu.exec(line) ?? [];
    if (kind.toLowerCase() === 'format') columns = rest.split(',').map((name) => name.trim().toLowerCase());
    if (kind.toLowerCase() !== 'dialogue') continue;
    const parts = rest.split(',');
    // The text is the last column, and may have commas of its own.
    const values = [...parts.slice(0, columns.length - 1), parts.slice(columns.length - 1).join(',')];
    const columnOf = (name: string): string => values[columns.indexOf(name)]?.trim() ?? '';
    const [from, to] = [millisecondsOf(columnOf('start')), millisecondsOf(columnOf('end'))];
    if (from === null || to === null) continue;
    cues.push({ from, to: Math.max(from, to), text: shownText(columnOf('text')) });
  }
  return cues;
}

function millisecondsOf(time: string): number | null {
  const found = /^(\d{1,4}):(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3}))?$/.exec(time);
  if (!found) return null;
  const [, hours, minutes, seconds, fraction = ''] = found;
  const whole = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1_000 + Number(fraction.padEnd(3, '0'));
}

const pieces = /\\[{}]|\\\u2060|\\[Nnh]|\{([^{}]*)\}|[^\\{]+|[\\{]/gu;

function shownText(text: string): string {
  let shown = '';
  let drawing = false;
  for (const [piece, override] of text.matchAll(pieces)) {
    if (override !== undefined) {
      // The last of several holds.
      const scales = [...override.matchAll(/\\p(\d+)/g)];
      const scale = scales.at(-1)?.[1];
      if (scale !== undefined) drawing = Number(scale) > 0;
      else if (/\\r/.test(override)) drawing = false;
    } else if (!drawing) shown += plainOf(piece);
  }
  return shown;
}

function plainOf(piece: string): string {
  if (piece === '\\N' || piece === '\\n') return '\n';
  if (piece === '\\h') return ' ';
  return piece.length === 2 && piece.startsWith('\\') ? piece.slice(1).replace('\u2060', '\\') : piece;
}
