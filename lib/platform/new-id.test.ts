import { expect, test } from 'vitest';
import { newId } from './new-id';

test('identifiers carry their kind, sort by age and do not repeat', () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => newId('ord', new Date(1_700_000_000_000 + index)));
  expect(ids[0]).toMatch(/^ord_[0-9a-hjkmnp-tv-z]{26}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('those of one moment sort in the order they were made in, and are far from each other', () => {
  const at = new Date('2026-11-21T10:00:00Z');
  const ids = Array.from({ length: 20_000 }, () => newId('x', at));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const tails = ids.map((id) => id.slice(-16));
  // 56 random bits are eleven characters and a bit: no two neighbours share all but the last few.
  expect(
    tails.every((tail, index) => index === 0 || tail.slice(0, 12) !== tails[index - 1]?.slice(0, 12)),
  ).toBe(true);
});
