import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextWait } from './next-wait';

test('waits grow from five seconds to a day, and end', () => {
  const seconds = Array.from({ length: 10 }, (_, index) => nextWait(index + 1, 0)).map((wait) =>
    wait === null ? null : wait / 1_000,
  );
  expect(seconds).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
});

test('chance makes a wait up to a fifth longer, and a receiver longer still but not by more than a day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(10 ** 9),
      (tries, chance, wished) => {
        const [plain, wait] = [nextWait(tries, 0) ?? 0, nextWait(tries, chance, wished) ?? 0];
        expect(wait).toBeGreaterThanOrEqual(Math.max(plain, Math.min(wished, 86_400_000)));
        expect(wait).toBeLessThanOrEqual(Math.max(plain * 1.2 + 1, 86_400_000));
      },
    ),
  );
});
