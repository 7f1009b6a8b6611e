/** A direction in whole numbers from -127 to 127; times `scale` its length is one. */
export interface Quantised {
  readonly bytes: Int8Array;
  readonly scale: number;
}

/** Stores the direction of a vector in a byte a number, which the cosines of a model's vectors hardly feel. */
export function quantise(vector: ArrayLike<number>): Quantised {
  const numbers = Array.from(vector);
  const length = Math.hypot(...numbers);
  const largest = Math.max(...numbers.map(Math.abs));
  if (!(length > 0) || !Number.isFinite(length)) return { bytes: new Int8Array(numbers.length), scale: 0 };
  const bytes = Int8Array.from(numbers, (number) => Math.round((number / largest) * 127));
  return { bytes, scale: 1 / Math.hypot(...bytes) };
}
