import { expect, test } from 'vitest';
import { hasDrifted } from './has-drifted';

const visits = (first: number, last: number, count = 30) => [
  ...Array.from({ length: count }, () => first),
  ...Array.from({ length: count }, () => last),
];

test('a browser has drifted when its middle visit takes twice as long and is felt', () => {
  expect(hasDrifted(visits(300, 700))).toBe(true);
  expect(hasDrifted(visits(300, 590))).toBe(false);
  expect(hasDrifted(visits(20, 200))).toBe(false);
});

test('a few slow visits, or few visits, say nothing', () => {
  expect(hasDrifted([...visits(300, 300), 9_000, 9_000, 9_000])).toBe(false);
  expect(hasDrifted(visits(300, 9_000, 29))).toBe(false);
});
