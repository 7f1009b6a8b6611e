import { expect, test } from 'vitest';
import { speechIn } from './speech-in';

/** Loudness in steps of 10 ms. */
const course = (...parts: ReadonlyArray<readonly [number, number]>): number[] =>
  parts.flatMap(([milliseconds, level]) => Array.from({ length: milliseconds / 10 }, () => level));

test.each([
  ['silence', -95],
  ['a hum', -50],
  ['a street', -32],
])('speech over %s is found within two frames', (_, background) => {
  const levels = course([500, background], [1_000, -18], [400, background], [700, -20], [300, background]);
  const found = speechIn(levels, 10);
  expect(found).toHaveLength(2);
  for (const [index, [from, to]] of [[500, 1_500] as const, [1_900, 2_600] as const].entries()) {
    expect(Math.abs((found[index]?.from ?? 0) - from)).toBeLessThanOrEqual(20);
    expect(Math.abs((found[index]?.to ?? 0) - to)).toBeLessThanOrEqual(20);
  }
});

test('a rest shorter than a consonant is none, and a click is no speech', () => {
  const levels = course([500, -80], [600, -20], [60, -80], [600, -20], [500, -80], [30, -20], [500, -80]);
  const found = speechIn(levels, 10);
  expect(found).toHaveLength(1);
  expect(found[0]?.to).toBeGreaterThan(1_700);
});

test('silence has no speech; sound that never rests is all speech', () => {
  expect(speechIn(course([2_000, -100]), 10)).toEqual([]);
  expect(speechIn([], 10)).toEqual([]);
  expect(speechIn(course([2_000, -20]), 10)).toEqual([{ from: 0, to: 2_000 }]);
});
