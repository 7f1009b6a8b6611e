import { describe, expect, test } from 'vitest';
import type { Cue } from '@/lib/subtitles/schemas';
import { type EditHistory, editHistory } from './edit-history';
import { insertCue } from './insert-cue';
import { mergeCues } from './merge-cues';
import { replaceText } from './replace-text';
import { setText } from './set-text';
import { setTimes } from './set-times';
import { splitCue } from './split-cue';

const said = (text: string, from: number, each: number) =>
  text
    .split(' ')
    .map((word, index) => ({ text: word, from: from + index * each, to: from + (index + 1) * each }));
const cue = (id: string, from: number, to: number, ...lines: string[]): Cue => ({ id, from, to, lines });

describe('text', () => {
  const spoken: Cue = { ...cue('a', 0, 3_000, 'one too three'), words: said('one too three', 0, 1_000) };

  test('a mended spelling keeps the moments of its words', () => {
    expect(setText(spoken, 'one two three').words?.map(({ text, from }) => [text, from])).toEqual([
      ['one', 0],
      ['two', 1_000],
      ['three', 2_000],
    ]);
  });

  test('another number of words has no moments', () => {
    expect(setText(spoken, 'one two three four')).not.toHaveProperty('words');
  });

  test('there are never more than two lines, and nothing is lost', () => {
    expect(setText(cue('a', 0, 1, 'x'), 'one\ntwo\nthree').lines).toEqual(['one', 'two three']);
  });

  test('the same text is no change', () => {
    expect(setText(spoken, 'one too three')).toBe(spoken);
  });

  test('a search is taken letter by letter, and so is what is put in', () => {
    const cues = [cue('a', 0, 1, 'Is it? (it is.)'), cue('b', 1, 2, 'It')];
    const texts = (search: { find: string; matchCase: boolean }, put: string, id?: string) =>
      replaceText(cues, search, put, id).map(({ lines }) => lines[0]);
    expect(texts({ find: '(it', matchCase: true }, '$& [$1')).toEqual(['Is it? $& [$1 is.)', 'It']);
    expect(texts({ find: 'it', matchCase: false }, 'x')).toEqual(['Is x? (x is.)', 'x']);
    expect(texts({ find: 'it', matchCase: false }, 'x', 'b')).toEqual(['Is it? (it is.)', 'x']);
    expect(texts({ find: '', matchCase: false }, 'x')).toEqual(['Is it? (it is.)', 'It']);
  });
});

describe('times', () => {
  const cues = [cue('a', 0, 1_000, 'a'), cue('b', 1_100, 2_000, 'b'), cue('c', 2_500, 3_000, 'c')];
  const moved = (id: string, times: { from?: number; to?: number }) =>
    setTimes(cues, id, times, 3_200).find((one) => one.id === id);

  test('an edge stops at the neighbours and at the ends of the video', () => {
    expect(moved('b', { from: 500 })).toMatchObject({ from: 1_000, to: 2_000 });
    expect(moved('b', { to: 9_000 })).toMatchObject({ from: 1_100, to: 2_500 });
    expect(moved('c', { to: 9_000 })).toMatchObject({ to: 3_200 });
    expect(moved('a', { from: -50 })).toMatchObject({ from: 0 });
  });

  test('a cue never turns inside out', () => {
    for (const times of [{ from: 2_600 }, { to: 1_000 }, { from: 3_000, to: 0 }]) {
      const one = moved('b', times);
      expect((one?.to ?? 0) - (one?.from ?? 0)).toBeGreaterThanOrEqual(100);
      expect(one?.from).toBeGreaterThanOrEqual(1_000);
      expect(one?.to).toBeLessThanOrEqual(2_500);
    }
  });
});

describe('parting and joining', () => {
  test('a cue is parted where the next word is said', () => {
    const parts = splitCue(
      { ...cue('a', 0, 4_000, 'one two', 'three'), words: said('one two three', 200, 1_100) },
      4,
      'n',
    );
    expect(parts?.map(({ id, from, to, lines }) => [id, from, to, ...lines])).toEqual([
      ['a', 0, 1_300, 'one'],
      ['n', 1_300, 4_000, 'two', 'three'],
    ]);
    expect(parts?.[1].words?.map(({ text }) => text)).toEqual(['two', 'three']);
  });

  test('without words by the letters', () => {
    expect(splitCue(cue('a', 0, 1_000, 'abc def'), 3, 'n')?.[0].to).toBe(500);
  });

  test('nothing is parted where one side would be empty', () => {
    expect(splitCue(cue('a', 0, 1_000, 'abc'), 0, 'n')).toBeNull();
    expect(splitCue(cue('a', 0, 1_000, 'abc '), 3, 'n')).toBeNull();
    expect(splitCue(cue('a', 0, 150, 'a b'), 1, 'n')).toBeNull();
  });

  test('two become one, a line each', () => {
    expect(mergeCues(cue('a', 0, 1_000, 'one', 'two'), cue('b', 1_100, 2_000, 'three'))).toEqual(
      cue('a', 0, 2_000, 'one two', 'three'),
    );
  });

  test('what is parted and joined again has all its words', () => {
    const whole = cue('a', 0, 4_000, 'one two three four');
    const parts = splitCue(whole, 7, 'n');
    expect(parts && mergeCues(...parts).lines.join(' ')).toBe('one two three four');
  });
});

describe('an empty cue', () => {
  const cues = [cue('a', 0, 1_000, 'a'), cue('b', 1_050, 2_000, 'b'), cue('c', 5_000, 6_000, 'c')];
  test.each([
    [0, 2_000, 4_000],
    [1_020, 2_000, 4_000],
    [3_000, 3_000, 5_000],
    [5_500, 6_000, 7_000],
  ])('at %i stands in the first room, without touching another', (at, from, to) => {
    const put = insertCue(cues, at, 7_000, 'n');
    expect(put?.cues.find(({ id }) => id === 'n')).toMatchObject({ from, to });
    expect(put?.cues.map((one) => one.from)).toEqual(
      [...(put?.cues ?? [])].map((one) => one.from).sort((a, b) => a - b),
    );
  });

  test('finds no room at the end of a full video', () => {
    expect(insertCue(cues, 5_500, 6_050, 'n')).toBeNull();
  });
});

describe('going back', () => {
  const start: EditHistory<string> = { past: [], present: '', future: [], about: null };
  const write = (history: EditHistory<string>, text: string, about?: string) =>
    editHistory(history, { kind: 'change', change: () => text, ...(about !== undefined && { about }) });

  test('typing on in one place is one step', () => {
    const typed = write(write(write(start, 'a', 'cue 1'), 'ab', 'cue 1'), 'x', 'cue 2');
    expect(editHistory(typed, { kind: 'undo' }).present).toBe('ab');
    expect(editHistory(editHistory(typed, { kind: 'undo' }), { kind: 'undo' }).present).toBe('');
  });

  test('what was taken back comes again, until something else is written', () => {
    const back = editHistory(write(write(start, 'a'), 'b'), { kind: 'undo' });
    expect(editHistory(back, { kind: 'redo' }).present).toBe('b');
    expect(editHistory(write(back, 'c'), { kind: 'redo' }).present).toBe('c');
  });

  test('at either end nothing happens', () => {
    expect(editHistory(start, { kind: 'undo' })).toBe(start);
    expect(editHistory(start, { kind: 'redo' })).toBe(start);
  });
});
