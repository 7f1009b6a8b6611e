import type { Interval } from '../schemas';

/** A voice stands out from the background by at least so much, in decibels. */
const leastSpan = 9;
/** Nothing below this is heard. */
const silence = -70;
/** Where between background and voice speech begins, and where it ends: the ends of words are softer than their beginnings. */
const onset = 0.36;
const offset = 0.26;
/** Shorter sounds are clicks, shorter rests are within words. */
const shortestSpeechMs = 80;
const shortestRestMs = 110;

/** Stretches of speech in a course of loudness (decibels, a figure for each `frameMs`). The threshold is found in it. Pure. */
export function speechIn(levels: readonly number[], frameMs: number): Interval[] {
  const smooth = smoothed(levels);
  const sorted = [...smooth].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? silence;
  const voice = at(0.92);
  if (levels.length === 0 || voice < silence) return [];
  // A voice that never rests leaves no background to be measured: then everything within 30 dB of it is speech.
  const floor = Math.max(at(0.05), voice - 45);
  if (voice - floor < leastSpan) return [{ from: 0, to: levels.length * frameMs }];
  const stretches = loud(smooth, {
    begin: Math.max(silence, floor + (voice - floor) * onset),
    end: Math.max(silence, floor + (voice - floor) * offset),
  });
  return tidied(stretches.map(({ from, to }) => ({ from: from * frameMs, to: to * frameMs })));
}

/** The mean of a figure and its neighbours. */
function smoothed(levels: readonly number[]): number[] {
  return levels.map((level, index) => {
    const before = levels[index - 1] ?? level;
    const after = levels[index + 1] ?? level;
    return (before + level + after) / 3;
  });
}

function loud(levels: readonly number[], threshold: { begin: number; end: number }): Interval[] {
  const stretches: Interval[] = [];
  let from: number | null = null;
  for (const [index, level] of levels.entries()) {
    if (from === null && level >= threshold.begin) {
      from = index;
      // Back to where it rose from the background.
      while (from > 0 && (levels[from - 1] ?? 0) >= threshold.end) from -= 1;
    } else if (from !== null && level < threshold.end) {
      stretches.push({ from, to: index });
      from = null;
    }
  }
  if (from !== null) stretches.push({ from, to: levels.length });
  return stretches;
}

function tidied(stretches: readonly Interval[]): Interval[] {
  const whole: Interval[] = [];
  for (const { from, to } of stretches) {
    const last = whole.at(-1);
    if (last && from - last.to < shortestRestMs) whole[whole.length - 1] = { from: last.from, to };
    else whole.push({ from, to });
  }
  return whole.filter(({ from, to }) => to - from >= shortestSpeechMs);
}
