import { expect, test } from 'vitest';
import { planPieces } from './plan-pieces';

test('sound is cut in the longest rest near the end of each piece, and without rests where the piece ends', () => {
  const speech = [
    { from: 0, to: 40_000 },
    { from: 40_300, to: 70_000 },
    { from: 72_000, to: 90_000 },
    { from: 90_200, to: 300_000 },
  ];
  expect(planPieces(300, speech, 100)).toEqual([
    { from: 0, to: 71_000 },
    { from: 71_000, to: 171_000 },
    { from: 171_000, to: 271_000 },
    { from: 271_000, to: 300_000 },
  ]);
});

test('what is short enough is one piece', () => {
  expect(planPieces(99.5, [], 100)).toEqual([{ from: 0, to: 99_500 }]);
});
