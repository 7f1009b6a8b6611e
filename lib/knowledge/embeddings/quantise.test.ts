import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineOf } from './cosine-of';
import { quantise } from './quantise';

const exact = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, number, index) => sum + number * (other[index] ?? 0), 0) /
  (Math.hypot(...one) * Math.hypot(...other));

const vectors = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 })
  .filter((numbers) => Math.hypot(...numbers) > 0.1);

describe('a vector in bytes', () => {
  it('keeps the cosines of a long vector to the third place', () => {
    const wave = (step: number) => Array.from({ length: 1_536 }, (_, index) => Math.sin(index * step));
    for (const [one, other] of [
      [wave(1), wave(1.0005)],
      [wave(1), wave(2)],
    ] as const)
      expect(cosineOf(quantise(one), quantise(other))).toBeCloseTo(exact(one, other), 3);
  });

  it('errs by no more than the rounding of each number, in any vector', () => {
    const most = (2 * Math.sqrt(64) * 0.5) / 127 + 0.001;
    fc.assert(
      fc.property(vectors, vectors, (one, other) => {
        expect(Math.abs(cosineOf(quantise(one), quantise(other)) - exact(one, other))).toBeLessThan(most);
      }),
    );
  });

  it('tells direction only, whatever the length', () => {
    expect(quantise([0.03, -0.04])).toEqual(quantise([30, -40]));
    expect(cosineOf(quantise([3, 4]), quantise([3, 4]))).toBeCloseTo(1, 10);
    expect(cosineOf(quantise([1, 0]), quantise([-5, 0]))).toBeCloseTo(-1, 10);
  });

  it('is like nothing when it is nothing, or of another model', () => {
    expect(cosineOf(quantise([0, 0]), quantise([1, 0]))).toBe(0);
    expect(cosineOf(quantise([1, 0]), quantise([1, 0, 0]))).toBe(0);
  });
});
