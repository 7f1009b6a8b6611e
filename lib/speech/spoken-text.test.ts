import { expect, test } from 'vitest';
import { spokenText } from './spoken-text';

test.each([
  ['', ''],
  ['  \n ', ''],
  ['♪♪♪', ''],
  ['🎵 🎶', ''],
  ['[Music]', ''],
  ['(music) ...', ''],
  ['*музыка*', ''],
  ['♪ Здравствуйте ♪', 'Здравствуйте'],
  [' Two  bouquets,\n please. ', 'Two bouquets, please.'],
  ['A rose (the red one)', 'A rose (the red one)'],
  ['25', '25'],
])('%j says %j', (written, said) => {
  expect(spokenText(written)).toBe(said);
});
