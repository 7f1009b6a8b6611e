/** The outline of a sound in a box of 200 × 100, from pairs of its lowest and highest values (-127 to 127). */
export function wavePath(peaks: readonly number[]): string {
  const pairs = Math.floor(peaks.length / 2);
  if (pairs === 0) return '';
  const at = (index: number) => ((index * 200) / Math.max(1, pairs - 1)).toFixed(1);
  const above: string[] = [];
  const below: string[] = [];
  for (let index = 0; index < pairs; index += 1) {
    const low = peaks[2 * index] ?? 0;
    const high = peaks[2 * index + 1] ?? 0;
    above.push(`${at(index)},${(50 - (48 * Math.max(high, 2)) / 127).toFixed(1)}`);
    below.push(`${at(index)},${(50 - (48 * Math.min(low, -2)) / 127).toFixed(1)}`);
  }
  return `M${above.join('L')}L${below.toReversed().join('L')}Z`;
}
