import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lanesOf } from './lanes-of';

it('things at the same time never share a lane, and none is wider than its neighbours allow', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 90 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
      const laned = lanesOf(spans, (one) => one);
      expect(laned).toHaveLength(spans.length);
      for (const [index, one] of laned.entries()) {
        expect(one.lane).toBeLessThan(one.lanes);
        for (const other of laned.slice(index + 1)) {
          if (one.item.start >= other.item.end || other.item.start >= one.item.end) continue;
          expect(one.lane).not.toBe(other.lane);
          expect(one.lanes).toBe(other.lanes);
        }
      }
    }),
  );
});

it('what follows takes the lane that has become free', () => {
  const laned = lanesOf(
    [
      { start: 0, end: 60 },
      { start: 0, end: 30 },
      { start: 30, end: 60 },
      { start: 60, end: 90 },
    ],
    (one) => one,
  );
  expect(laned.map(({ lane, lanes }) => `${lane}/${lanes}`)).toEqual(['0/2', '1/2', '1/2', '0/1']);
});
