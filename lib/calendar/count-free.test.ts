import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countFree } from './count-free';
import { freeSeats } from './free-seats';

it('finds as many seats as looking at each candidate by itself', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 80 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const taken = fc.tuple(span, fc.integer({ min: 0, max: 6 })).map(([one, seat]) => ({ ...one, seat }));
  const candidate = fc
    .tuple(span, fc.integer({ min: 1, max: 5 }))
    .map(([one, capacity]) => ({ ...one, capacity }));
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 25 }), fc.array(taken, { maxLength: 40 }), (some, seats) => {
      const candidates = some.toSorted((a, b) => a.start - b.start);
      expect(countFree(candidates, seats)).toEqual(
        candidates.map((one) => freeSeats(one.capacity, one, seats).length),
      );
    }),
  );
});
