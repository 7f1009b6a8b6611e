import { expect, test } from 'vitest';
import { followCommands } from './follow-commands';
import { followPath, type Looks } from './follow-path';

const [columns, rows, rate] = [64, 36, 4];

/** A bright square of six columns whose left edge is where `at` says, over noise. */
function looksOf(seconds: number, at: (second: number) => number): Looks {
  const grey = new Uint8Array(seconds * rate * columns * rows);
  for (let look = 0; look < seconds * rate; look += 1) {
    const left = Math.round(at(look / rate)) + (look % 2);
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        const isSubject = column >= left && column < left + 6 && row > 10 && row < 26;
        grey[(look * rows + row) * columns + column] = isSubject
          ? 220
          : 40 + ((column * 7 + row * 13 + look) % 4);
      }
  }
  return { columns, rows, rate, grey };
}

const share = 0.3;
const centreAt = (points: ReturnType<typeof followPath>, ms: number): number =>
  points.findLast((point) => point.ms <= ms)?.centre ?? Number.NaN;

test('a subject at the side is in the window', () => {
  const points = followPath(
    looksOf(6, () => 50),
    share,
    [],
  );
  expect(centreAt(points, 3_000) * columns).toBeGreaterThan(53 - share * columns * 0.5);
  expect(centreAt(points, 3_000)).toBeLessThanOrEqual(1 - share / 2 + 0.02);
});

test('a subject that walks across stays in the window all the way', () => {
  const points = followPath(
    looksOf(12, (second) => 2 + second * 4.5),
    share,
    [],
  );
  for (const second of [1, 4, 7, 10]) {
    const centre = points.reduce(
      (best, point, index) => {
        const next = points[index + 1];
        if (!next || second * 1_000 < point.ms || second * 1_000 > next.ms) return best;
        return (
          point.centre + ((next.centre - point.centre) * (second * 1_000 - point.ms)) / (next.ms - point.ms)
        );
      },
      centreAt(points, second * 1_000),
    );
    const subject = (5 + second * 4.5) / columns;
    expect(Math.abs(Math.min(1 - share / 2, Math.max(share / 2, subject)) - centre)).toBeLessThan(share / 2);
  }
});

test('at a new shot it jumps instead of gliding', () => {
  const points = followPath(
    looksOf(8, (second) => (second < 4 ? 4 : 54)),
    share,
    [4_000],
  );
  expect(points.filter(({ jumps }) => jumps).map(({ ms }) => ms)).toEqual([0, 4_000]);
  expect(centreAt(points, 3_900)).toBeLessThan(0.35);
  expect(centreAt(points, 4_000)).toBeGreaterThan(0.65);
});

test('where nothing moves the window rests', () => {
  const grey = new Uint8Array(10 * rate * columns * rows).fill(90);
  const points = followPath({ columns, rows, rate, grey }, share, []);
  expect(new Set(points.map(({ centre }) => centre)).size).toBe(1);
});

test('the commands keep the window inside the picture and glide in straight lines', () => {
  const size = { width: 1_000, height: 500 };
  const window = { width: 280, height: 500 };
  const points = [
    { ms: 0, centre: 0.05, jumps: true },
    { ms: 2_000, centre: 0.5, jumps: false },
    { ms: 3_000, centre: 0.99, jumps: true },
  ];
  expect(followCommands(points, size, window)).toBe(
    "0.000 crop@window x '0.00+(t-0.000)*180.0000';\n2.000 crop@window x '360.00';\n3.000 crop@window x '720.00';\n",
  );
});

test('no looks, no way', () => {
  expect(followPath({ columns, rows, rate, grey: new Uint8Array() }, share, [])).toEqual([]);
});
