import type { Word } from '@/lib/speech';
import type { Cue } from '../schemas';

/** The share of the time somebody speaks during which a cue stands; 1 when nobody is known to speak. */
export function speechCoverage(cues: readonly Cue[], words: readonly Word[]): number {
  const shown = merged(cues);
  const spoken = merged(words);
  let covered = 0;
  let first = 0;
  for (const { from, to } of spoken) {
    while ((shown[first]?.to ?? Number.POSITIVE_INFINITY) <= from) first += 1;
    for (let index = first; (shown[index]?.from ?? Number.POSITIVE_INFINITY) < to; index += 1) {
      const cue = shown[index];
      if (cue) covered += Math.min(to, cue.to) - Math.max(from, cue.from);
    }
  }
  const whole = spoken.reduce((sum, { from, to }) => sum + to - from, 0);
  return whole === 0 ? 1 : covered / whole;
}

interface Span {
  from: number;
  to: number;
}

/** Spans in order of time, those that touch put together. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, to } of [...spans]
    .filter((span) => span.to > span.from)
    .sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
