import { expect, it } from 'vitest';
import { safeNext } from './safe-next';

it('keeps a path on this site', () => {
  expect(safeNext('/orders?order=ord_1')).toBe('/orders?order=ord_1');
});

it.each([undefined, ['/a', '/b'], '', 'https://evil.example', '//evil.example', '/\\evil.example'])(
  'leads to the inbox instead of %s',
  (next) => {
    expect(safeNext(next)).toBe('/inbox');
  },
);
