import type { Cue } from '@/lib/subtitles/schemas';
import { leastMs } from './set-times';

const usualMs = 2_000;

/**
 * Puts an empty cue where the picture stands, or into the first room after it. Null: there is no room before the end.
 */
export function insertCue(
  cues: readonly Cue[],
  at: number,
  lengthMs: number,
  newId: string,
): { cues: Cue[]; id: string } | null {
  let from = at;
  let index = 0;
  for (; index < cues.length; index += 1) {
    const cue = cues[index];
    if (!cue) break;
    if (cue.to <= from) continue;
    if (cue.from - from >= leastMs) break;
    from = cue.to;
  }
  const to = Math.min(from + usualMs, cues[index]?.from ?? lengthMs);
  if (to - from < leastMs) return null;
  const cue: Cue = { id: newId, from: Math.round(from), to: Math.round(to), lines: [''] };
  return { cues: [...cues.slice(0, index), cue, ...cues.slice(index)], id: newId };
}
