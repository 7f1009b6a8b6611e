import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignText } from './align-text';

const align = (text: string, speech: ReadonlyArray<readonly [number, number]>, language = 'en') =>
  alignText(text, { speech: speech.map(([from, to]) => ({ from, to })), lengthMs: 60_000, language });
const saidAt = (words: ReturnType<typeof align>, text: string) => words.find((word) => word.text === text);

test('sentences begin where speech begins after a rest, whatever their lengths suggest', () => {
  const words = align('One short line. Then a much longer line follows it here. End.', [
    [1_000, 2_200],
    [3_000, 6_500],
    [7_400, 7_900],
  ]);
  expect(saidAt(words, 'One')?.from).toBe(1_000);
  expect(saidAt(words, 'line.')?.to).toBe(2_200);
  expect(saidAt(words, 'Then')?.from).toBe(3_000);
  expect(saidAt(words, 'here.')?.to).toBe(6_500);
  expect(saidAt(words, 'End.')).toEqual({ text: 'End.', from: 7_400, to: 7_900 });
});

test('a rest falls on a comma rather than one word beside it', () => {
  const words = align('When both pieces are ready, sand the edges until smooth', [
    [0, 1_500],
    [1_900, 3_400],
  ]);
  expect(saidAt(words, 'ready,')?.to).toBe(1_500);
  expect(saidAt(words, 'sand')?.from).toBe(1_900);
});

test('a tune before the speech is left without words', () => {
  const words = align('Hello and welcome to the show. Today we talk about the weather in the north.', [
    [0, 9_000],
    [12_000, 13_700],
    [14_300, 17_000],
  ]);
  expect(saidAt(words, 'Hello')?.from).toBe(12_000);
  expect(saidAt(words, 'Today')?.from).toBe(14_300);
});

test('a speaker who rests in mid-phrase is followed, and a noise at the end is not', () => {
  // As findSpeech hears the beginning of a speech of 1961.
  const words = align(
    'And so my fellow Americans, ask not what your country can do for you, ask what you can do for your country.',
    [
      [330, 2_120],
      [3_280, 3_710],
      [3_990, 4_310],
      [5_410, 7_550],
      [8_190, 10_410],
      [10_710, 11_000],
    ],
  );
  expect(saidAt(words, 'Americans,')?.to).toBe(2_120);
  expect(saidAt(words, 'ask')?.from).toBe(3_280);
  expect(saidAt(words, 'not')?.from).toBe(3_990);
  expect(saidAt(words, 'what')?.from).toBe(5_410);
  expect(saidAt(words, 'you,')?.to).toBe(7_550);
  expect(saidAt(words, 'country.')?.to).toBe(10_410);
});

test('long words take longer than short ones', () => {
  const [first, second] = align('a unbelievably', [[0, 1_000]]);
  expect((second?.to ?? 0) - (second?.from ?? 0)).toBeGreaterThan(
    3 * ((first?.to ?? 0) - (first?.from ?? 0)),
  );
});

test('without speech the words follow each other from the beginning, within the recording', () => {
  const words = align('Nobody speaks here at all.', []);
  expect(words[0]?.from).toBe(0);
  expect(words.at(-1)?.to).toBeLessThan(3_000);
  const text = 'word '.repeat(50);
  const short = alignText(text, { speech: [], lengthMs: 1_000, language: null });
  expect(short.at(-1)?.to).toBeLessThanOrEqual(1_000);
});

test('languages without spaces are cut into words, punctuation with the word before', () => {
  const words = align('今日は天気がいいです。散歩に行きましょう！', [[0, 4_000]], 'ja').map(
    ({ text }) => text,
  );
  expect(words.join('')).toBe('今日は天気がいいです。散歩に行きましょう！');
  expect(words.length).toBeGreaterThan(6);
  expect(words).toEqual(expect.arrayContaining([expect.stringMatching(/。$/), expect.stringMatching(/！$/)]));
});

test('dashes: inside a sentence with the word before, at its beginning with the word after', () => {
  const words = align('Москва — столица. — Да.', [[0, 3_000]], 'ru').map(({ text }) => text);
  expect(words).toEqual(['Москва —', 'столица.', '— Да.']);
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('слово', 'word.', '…', '—', '«да»', '42%', '漢字', 'مرحبا', '👍', '\n', '(', ','),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(' ')),
);
const moment = fc.oneof(fc.integer({ min: -100, max: 100_000 }), fc.constant(Number.NaN));

test('whatever the text and the speech are: nothing is lost, and words come in order without overlaps', () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(moment, moment), { maxLength: 12 }), (written, speech) => {
      const words = align(written, speech);
      const said = words.map((word) => word.text).join('');
      const letters = (from: string) => from.replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters(said)).toBe(letters(written));
      for (const [index, word] of words.entries()) {
        expect(Number.isInteger(word.from) && Number.isInteger(word.to)).toBe(true);
        expect(word.to).toBeGreaterThan(word.from);
        expect(word.from).toBeGreaterThanOrEqual(words[index - 1]?.to ?? 0);
      }
    }),
    { numRuns: 400 },
  );
});

test('half an hour of speech is aligned at once', () => {
  const sentence = 'We measured the wall twice, and then we cut the boards to the same length. ';
  const speech = Array.from({ length: 600 }, (_, index) => [index * 3_000, index * 3_000 + 2_600] as const);
  const words = alignText(sentence.repeat(300), {
    speech: speech.map(([from, to]) => ({ from, to })),
    lengthMs: 1_800_000,
    language: 'en',
  });
  expect(words.length).toBe(300 * 15);
  expect(words.at(-1)?.to).toBe(599 * 3_000 + 2_600);
});
