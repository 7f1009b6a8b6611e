import type { Word } from '@/lib/speech';

export interface Times {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/**
 * The times of words in the order they are written in: never going back, never overlapping, none below zero. Of times that
 * contradict each other the most numerous that agree are believed, and the others set between them.
 */
export function steadyTimes(words: readonly Word[]): Times {
  const count = words.length;
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  let ordered = true;
  for (let index = 0; index < count; index += 1) {
    from[index] = Math.max(0, words[index]?.from ?? 0);
    to[index] = Math.max(0, words[index]?.to ?? 0);
    if (index > 0 && (from[index] ?? 0) < (from[index - 1] ?? 0)) ordered = false;
  }
  if (!ordered) repair(from, to, longestRise(from));
  for (let index = 0; index < count; index += 1) {
    const start = from[index] ?? 0;
    const next = index + 1 < count ? (from[index + 1] ?? 0) : Number.POSITIVE_INFINITY;
    to[index] = Math.min(next, Math.max(start, to[index] ?? 0));
  }
  return { from, to };
}

/** Sets what stands between two believed times evenly between them. */
function repair(from: Float64Array, to: Float64Array, believed: Uint8Array): void {
  let before = -1;
  for (let index = 0; index <= from.length; index += 1) {
    if (index < from.length && believed[index] === 0) continue;
    const last = before < 0 ? (from[index] ?? 0) : Math.max(from[before] ?? 0, to[before] ?? 0);
    const start = index < from.length ? Math.min(last, from[index] ?? 0) : last;
    const end = index < from.length ? (from[index] ?? 0) : start;
    const missing = index - before;
    for (let step = 1; step < missing; step += 1) {
      from[before + step] = Math.round(start + ((end - start) * (step - 1)) / missing);
      to[before + step] = Math.round(start + ((end - start) * step) / missing);
    }
    before = index;
  }
}

/** Marks a longest part that never falls (patience sorting). */
function longestRise(values: Float64Array): Uint8Array {
  const tails: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  for (let index = 0; index < values.length; index += 1) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= (values[index] ?? 0)) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const marked = new Uint8Array(values.length);
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) marked[index] = 1;
  return marked;
}
