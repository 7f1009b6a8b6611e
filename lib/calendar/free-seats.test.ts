import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSeats } from './free-seats';

const span = { start: 100, end: 200 };

describe('free seats', () => {
  it.each([
    ['nothing taken', 2, [], [0, 1]],
    ['a neighbour that ends when we begin', 1, [{ seat: 0, start: 50, end: 100 }], [0]],
    ['a neighbour that begins when we end', 1, [{ seat: 0, start: 200, end: 250 }], [0]],
    ['one that reaches in', 2, [{ seat: 0, start: 50, end: 101 }], [1]],
    ['one inside', 1, [{ seat: 0, start: 120, end: 130 }], []],
    [
      'two halves on two seats',
      2,
      [
        { seat: 0, start: 100, end: 150 },
        { seat: 1, start: 150, end: 200 },
      ],
      [],
    ],
    ['a seat beyond a capacity that was larger once', 2, [{ seat: 4, start: 100, end: 200 }], [0]],
  ])('%s', (_, capacity, taken, expected) => {
    expect(freeSeats(capacity, span, taken)).toEqual(expected);
  });

  it('are never more than the capacity leaves, and never one that is taken', () => {
    const seat = fc.record({
      seat: fc.integer({ min: 0, max: 9 }),
      start: fc.integer({ min: 0, max: 299 }),
      length: fc.integer({ min: 1, max: 150 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(seat), (capacity, wishes) => {
        const taken = wishes.map((wish) => ({
          seat: wish.seat,
          start: wish.start,
          end: wish.start + wish.length,
        }));
        const inTheWay = taken.filter((one) => one.start < span.end && one.end > span.start);
        const free = freeSeats(capacity, span, taken);
        expect(free.length).toBeLessThanOrEqual(
          Math.max(0, capacity - new Set(inTheWay.map((one) => one.seat)).size),
        );
        expect(inTheWay.some((one) => free.includes(one.seat))).toBe(false);
      }),
    );
  });
});
