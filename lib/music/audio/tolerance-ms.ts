/** How far the length of a sound may be from what was said of it: 2 seconds, or 2 % of a long one. */
export function toleranceMs(toldMs: number): number {
  return Math.max(2_000, toldMs * 0.02);
}
