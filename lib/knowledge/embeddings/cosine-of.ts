import type { Quantised } from './quantise';

/** How alike two directions are, -1..1; 0 when they are of different models. */
export function cosineOf(one: Quantised, other: Quantised): number {
  const { length } = one.bytes;
  if (length !== other.bytes.length) return 0;
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += (one.bytes[i] ?? 0) * (other.bytes[i] ?? 0);
  return sum * one.scale * other.scale;
}
