import { expect, test } from 'vitest';
import type { Cue } from '../schemas';
import { fitLine } from './fit-line';
import { voiceUnits } from './voice-units';

const cue = (from: number, to: number, ...lines: string[]): Cue => ({ id: `${from}`, from, to, lines });

test('a sentence over several cues is said in one breath', () => {
  const units = voiceUnits([
    cue(0, 1_000, 'We bake bread', 'every morning'),
    cue(1_083, 2_000, 'before the sun is up.'),
    cue(2_083, 3_000, 'Come and try.'),
  ]);
  expect(units).toEqual([
    { from: 0, to: 2_000, text: 'We bake bread every morning before the sun is up.' },
    { from: 2_083, to: 3_000, text: 'Come and try.' },
  ]);
});

test('a long pause, and too many words, are new breaths', () => {
  expect(voiceUnits([cue(0, 1_000, 'And then'), cue(2_000, 3_000, 'nothing.')])).toHaveLength(2);
  const long = 'word '.repeat(40).trim();
  expect(voiceUnits([cue(0, 1_000, long), cue(1_000, 2_000, long)])).toHaveLength(2);
});

test('music and signs are not read out', () => {
  expect(voiceUnits([cue(0, 1_000, '♪♪'), cue(1_000, 2_000, '— …')])).toEqual([]);
});

test('what fits is left alone, what nearly fits is said faster, what does not has to be shorter', () => {
  expect(fitLine(900, 1_000, 20)).toEqual({ way: 'as-it-is', speed: 1 });
  expect(fitLine(1_200, 1_000, 20)).toEqual({ way: 'as-it-is', speed: 1.2 });
  expect(fitLine(2_500, 1_000, 40)).toEqual({ way: 'too-long', maxCharacters: 20 });
  expect(fitLine(2_500, 0, 40)).toEqual({ way: 'too-long', maxCharacters: 1 });
});
