import { expect, test } from 'vitest';
import { bearerOf } from './bearer-of';

const shown = (authorization?: string) =>
  bearerOf(new Request('http://x/', authorization === undefined ? {} : { headers: { authorization } }));

test.each([
  ['Bearer x8_abc', 'x8_abc'],
  ['bearer   x8_abc ', 'x8_abc'],
  ['Bearer', ''],
  ['Bearer ', ''],
  ['Bearer a b', 'a b'],
  ['Basic dXNlcjpwYXNz', null],
  ['Bearerx8_abc', null],
  ['', null],
])('%j shows %j', (header, value) => {
  expect(shown(header)).toBe(value);
});

test('a request without the header shows nothing', () => {
  expect(shown()).toBeNull();
});
