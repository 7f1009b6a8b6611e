import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteRange } from './byte-range';

test.each([
  ['bytes=0-', 0, 99],
  ['bytes=0-1', 0, 1],
  ['bytes=10-19', 10, 19],
  ['bytes=90-500', 90, 99],
  ['bytes=99-', 99, 99],
  ['bytes=-10', 90, 99],
  ['bytes=-500', 0, 99],
])('%s of 100 bytes is %i to %i', (header, first, last) => {
  expect(byteRange(header, 100)).toEqual({ first, last });
});

test.each([null, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=0-1', 'bytes=a-b'])(
  '%s asks for everything',
  (header) => {
    expect(byteRange(header, 100)).toBe('whole');
  },
);

test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s of 100 bytes is beyond the end', (header) => {
  expect(byteRange(header, 100)).toBe('beyond');
});

test('of an empty file there is no part', () => {
  expect(byteRange('bytes=0-', 0)).toBe('beyond');
  expect(byteRange('bytes=-5', 0)).toBe('beyond');
});

test('a part never leaves the file', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(10_000), (odd, from, till, size) => {
      for (const header of [odd, `bytes=${from}-${till}`, `bytes=${from}-`, `bytes=-${till}`]) {
        const part = byteRange(header, size);
        if (typeof part === 'string') continue;
        expect(part.first).toBeGreaterThanOrEqual(0);
        expect(part.last).toBeGreaterThanOrEqual(part.first);
        expect(part.last).toBeLessThan(size);
      }
    }),
  );
});
