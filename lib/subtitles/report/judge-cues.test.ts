import { expect, test } from 'vitest';
import { judgeCues } from './judge-cues';

const options = { profile: 'netflix-english', fps: 25, language: 'en' } as const;
const good = [
  { id: '1', from: 0, to: 2_000, lines: ['In a good week we sold bread.'] },
  { id: '2', from: 2_080, to: 4_000, lines: ['She opened the door', 'and let me in.'] },
];
const perfect = {
  lineLength: 1,
  readingSpeed: 1,
  duration: 1,
  gaps: 1,
  shots: 1,
  breaks: 1,
  speechCoverage: 1,
};
const [first, second] = good;

test('cues that keep the rules are told so', () => {
  expect(judgeCues(good, options)).toEqual({
    profile: 'netflix-english',
    cues: 2,
    ...perfect,
    longestLine: 29,
    unshown: [],
    fastest: 17.7,
  });
  expect(judgeCues([], options)).toMatchObject({ cues: 0, ...perfect, longestLine: 0, fastest: 0 });
});

const change = (part: object): (typeof good)[number][] =>
  [{ ...good[0], ...part }, { ...good[1] }] as typeof good;

test.each([
  ['a long line', change({ lines: ['x'.repeat(43)], to: 2_000 }), { lineLength: 0.5, longestLine: 43 }],
  ['hurry', change({ from: 900 }), { readingSpeed: 0.5 }],
  ['a flash', change({ to: 500, lines: ['In'] }), { duration: 0.5 }],
  ['a cue without end', [{ id: '1', from: 0, to: 7_100, lines: ['In'] }], { duration: 0 }],
  ['a gap of one frame', change({ to: 2_041 }), { gaps: 0 }],
  ['an overlap', change({ to: 2_500 }), { gaps: 0 }],
  ['an article torn off', change({ lines: ['In the good old week we sold a'] }), { breaks: 0.5 }],
  ['a preposition torn off', change({ lines: ['We sold bread of', 'three kinds.'] }), { breaks: 2 / 3 }],
  ['a number without its unit', change({ lines: ['We gave them 40', 'percent of it.'] }), { breaks: 2 / 3 }],
])('%s is seen', (_, cues, seen) => {
  const report = judgeCues(cues, options);
  for (const [name, value] of Object.entries(seen))
    expect(report).toHaveProperty(name, expect.closeTo(value, 5));
});

test('a change of shot is stood over only while somebody speaks', () => {
  const said = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([from, to]) => ({ text: 'word', from, to }));
  const over = { ...options, shots: [1_000] };
  expect(
    judgeCues(good, {
      ...over,
      words: said([
        [0, 900],
        [2_080, 3_900],
      ]),
    }).shots,
  ).toBe(0.5);
  expect(
    judgeCues(good, {
      ...over,
      words: said([
        [0, 1_200],
        [2_080, 3_900],
      ]),
    }).shots,
  ).toBe(1);
  expect(
    judgeCues(good, {
      ...over,
      words: said([
        [0, 900],
        [1_100, 1_900],
      ]),
    }).shots,
  ).toBe(1);
});

test('the part of speech without cues is told', () => {
  const words = [
    { text: 'said', from: 0, to: 2_000 },
    { text: 'unseen', from: 6_000, to: 8_000 },
  ];
  expect(judgeCues(good, { ...options, words }).speechCoverage).toBe(0.5);
  expect(judgeCues(first && second ? [first] : [], { ...options, words: [] }).speechCoverage).toBe(1);
});
