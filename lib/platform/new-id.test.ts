import { expect, test } from 'vitest';
import { newId } from './new-id';

test('identifiers carry their kind, sort by age and do not repeat', () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => newId('ord', new Date(1_700_000_000_000 + index)));
  expect(ids[0]).toMatch(/^ord_[0-9a-hjkmnp-tv-z]{26}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
