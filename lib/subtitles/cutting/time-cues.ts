import type { Profile } from './profiles';

/** When the words of a cue are said, and how many characters they count. */
export interface Said {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

export interface Shown {
  readonly from: number;
  readonly to: number;
}

export interface Timing {
  readonly profile: Profile;
  /** Between two cues, in milliseconds. */
  readonly gap: number;
  /** Changes of shot in milliseconds, in order. */
  readonly shots: readonly number[];
}

/** Gaps up to this are closed, out-cues stand at most this long after the words, and shots this near are snapped to: 12 frames of film. */
const near = 500;

/**
 * When cues are on the screen: from the first word, a little longer than the last, never over a change of shot that nobody
 * speaks over, and with the gap of the profile between them. Times a cue cannot be read in push what follows.
 */
export function timeCues(said: readonly Said[], timing: Timing): Shown[] {
  const starts = snappedStarts(said, timing);
  const shown: Shown[] = [];
  let free = 0;
  for (let index = 0; index < said.length; index += 1) {
    const cue = said[index];
    if (!cue) continue;
    const from = Math.max(free, starts[index] ?? cue.from);
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const to = outOf(cue, from, next - timing.gap, timing);
    shown.push({ from, to });
    free = to + timing.gap;
  }
  return shown;
}

function outOf(cue: Said, from: number, limit: number, { profile, gap, shots }: Timing): number {
  const { least, most, maxCps, preferredCps } = profile;
  const latest = from + most;
  const said = Math.min(Math.max(cue.to, from), latest);
  const read = from + Math.ceil((cue.width * 1_000) / preferredCps);
  let to = Math.max(from + least, said, Math.min(read, said + near));
  // A gap that nobody would notice as one only flickers.
  if (limit - to <= near - gap) to = limit;
  to = Math.min(to, limit, latest);
  const fast = from + Math.ceil((cue.width * 1_000) / maxCps);
  for (let index = firstAfter(shots, from + least); index < shots.length; index += 1) {
    const out = (shots[index] ?? 0) - gap;
    if (out > to + near) break;
    const isUnspoken = out + gap >= said;
    // Said over by a little, and read in time without it.
    const isGrazed = to - out <= near + gap && out >= fast;
    const isNear = out >= to && out <= said + near && out <= limit && out <= latest;
    if (out < from + least || !((out < to && (isUnspoken || isGrazed)) || isNear)) continue;
    to = out;
    break;
  }
  return Math.max(to, from + least);
}

/** In-cues at the change of shot beside them, where neither their own words nor those before suffer. */
function snappedStarts(said: readonly Said[], { profile, gap, shots }: Timing): number[] {
  return said.map((cue, index) => {
    const before = said[index - 1];
    const next = said[index + 1];
    let start = cue.from;
    let distance = near + 1;
    for (let at = firstAfter(shots, cue.from - near); at < shots.length; at += 1) {
      const shot = shots[at] ?? 0;
      if (shot > cue.from + near) break;
      const isFree =
        before === undefined || (shot >= before.to - gap && shot - gap >= before.from + profile.least);
      const out = Math.min(cue.to + near, next ? next.from - gap : Number.POSITIVE_INFINITY);
      const isRead = (out - shot) * profile.maxCps >= cue.width * 1_000 && out - shot >= profile.least;
      const isKept = shot <= cue.from ? isFree : isRead && shot < cue.to;
      if (!isKept || Math.abs(shot - cue.from) >= distance) continue;
      start = shot;
      distance = Math.abs(shot - cue.from);
    }
    return start;
  });
}

/** Index of the first shot at `time` or later. */
function firstAfter(shots: readonly number[], time: number): number {
  let low = 0;
  let high = shots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shots[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
