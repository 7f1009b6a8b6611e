/**
 * Peaks for a picture of `pairs` pairs out of those that are kept: each stretch shows the lowest and highest of what it
 * covers, so that nothing loud is lost. `peaks` alternates minimum and maximum.
 */
export function peaksFor(peaks: Int8Array, pairs: number): number[] {
  const kept = Math.floor(peaks.length / 2);
  if (kept === 0) return [];
  const shown: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const from = Math.floor((pair * kept) / pairs);
    const to = Math.max(from + 1, Math.floor(((pair + 1) * kept) / pairs));
    let [low, high] = [127, -127];
    for (let index = from; index < to; index += 1) {
      low = Math.min(low, peaks[index * 2] ?? 0);
      high = Math.max(high, peaks[index * 2 + 1] ?? 0);
    }
    shown.push(low, high);
  }
  return shown;
}
