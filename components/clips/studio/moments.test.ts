import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoment } from './read-moment';
import { showMoment } from './show-moment';

test('what is shown is read again as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 * 3_600_000 }), (ms) => readMoment(showMoment(ms)) === ms),
  );
});

test.each([
  ['62,3', 62_300],
  ['1:02', 62_000],
  [' 0:00.5 ', 500],
  ['1:02:03.004', 3_723_004],
])('%j is %i ms', (text, ms) => {
  expect(readMoment(text)).toBe(ms);
});

test.each(['', 'soon', '1:', '-1', '1.2.3', '1:2:3:4'])('%j is no moment', (text) => {
  expect(readMoment(text)).toBeNull();
});
