import { expect, test } from 'vitest';
import { snapToSpeech } from './snap-to-speech';

const speech = [
  { from: 500, to: 1_500 },
  { from: 3_000, to: 4_000 },
];
const word = (from: number, to: number) => ({ text: 'word', from, to });

test.each([
  ['that begins in the silence before', [1_500, 3_400], [3_000, 3_400]],
  ['that ends in the silence after', [1_100, 2_800], [1_100, 1_500]],
  ['that begins a breath early', [420, 900], [420, 900]],
  ['that is nowhere near speech', [1_800, 2_400], [1_800, 2_400]],
  ['within speech', [600, 900], [600, 900]],
  ['over a rest belongs where most of it is said', [1_400, 3_800], [3_000, 3_800]],
])('a word %s', (_, [from = 0, to = 0], [start = 0, end = 0]) => {
  expect(snapToSpeech([word(from, to)], speech)).toEqual([word(start, end)]);
});

test('words stay in order', () => {
  const words = [word(0, 900), word(900, 1_500), word(1_500, 3_300), word(3_300, 5_000)];
  const snapped = snapToSpeech(words, speech);
  expect(snapped).toEqual([word(500, 900), word(900, 1_500), word(3_000, 3_300), word(3_300, 4_000)]);
});
