import type { Cue } from '@/lib/subtitles/schemas';

/** A cue that is shorter is not seen. */
export const leastMs = 100;

/**
 * Moves the beginning or the end of a cue: never over its neighbours, never out of the video, never shorter than a tenth of
 * a second.
 */
export function setTimes(
  cues: readonly Cue[],
  id: string,
  times: { readonly from?: number; readonly to?: number },
  lengthMs: number,
): Cue[] {
  return cues.map((cue, index) => {
    if (cue.id !== id) return cue;
    const floor = cues[index - 1]?.to ?? 0;
    const ceiling = Math.max(cue.to, cues[index + 1]?.from ?? Math.max(lengthMs, cue.to));
    const from = clamp(times.from ?? cue.from, Math.min(floor, cue.from), ceiling - leastMs);
    const to = clamp(times.to ?? cue.to, from + leastMs, ceiling);
    return { ...cue, from: Math.min(from, to - leastMs), to };
  });
}

const clamp = (value: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(value, least), Math.max(least, most)));
