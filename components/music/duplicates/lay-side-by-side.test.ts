import { expect, test } from 'vitest';
import { laySideBySide } from './lay-side-by-side';

test('the same moment of both stands at the same place', () => {
  const place = ({ from, length }: { from: number; length: number }, ms: number, of: number) =>
    from + (length * ms) / of;
  for (const offset of [0, 4_000, -4_000]) {
    const { kept, other } = laySideBySide(60_000, 58_000, offset);
    expect(place(kept, 10_000, 60_000)).toBeCloseTo(place(other, 10_000 + offset, 58_000), 9);
    expect(Math.max(kept.from + kept.length, other.from + other.length)).toBeCloseTo(1, 9);
    expect(Math.min(kept.from, other.from)).toBe(0);
  }
});
