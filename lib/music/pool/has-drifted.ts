/** Visits that make a baseline, and that are held against it. */
const sample = 30;

/**
 * Whether a browser has become slow: the middle of its last visits takes twice the middle of its first ones, and is a third
 * of a second above it. `visits`: milliseconds, in order.
 */
export function hasDrifted(visits: readonly number[]): boolean {
  if (visits.length < 2 * sample) return false;
  const first = middle(visits.slice(0, sample));
  const last = middle(visits.slice(-sample));
  return last > first * 2 && last > first + 333;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
