import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transcripts } from '@/tests/factories/transcripts';
import { judgeCues } from '../report/judge-cues';
import { chooseProfile } from './choose-profile';
import { cutCues } from './cut-cues';
import { recutTranslation } from './recut-translation';

const source = [
  { id: 'a', from: 1_000, to: 4_000, lines: ['When the bridge was closed'] },
  { id: 'b', from: 4_080, to: 7_000, lines: ['we baked all night.'] },
  { id: 'c', from: 9_000, to: 10_000, lines: ['Why not?'] },
];
const options = { profile: 'russian', fps: 25, language: 'ru' } as const;

test('a translation that fits stands where its source stood', () => {
  const texts = new Map([
    ['a', 'Когда закрыли мост,'],
    ['b', 'мы пекли всю ночь.'],
    ['c', 'Почему нет?'],
  ]);
  const cues = recutTranslation(source, texts, options);
  expect(cues.map(({ id, from, to }) => ({ id, from, to }))).toEqual(
    source.map(({ id, from, to }) => ({ id, from, to })),
  );
  expect(cues.map(({ lines }) => lines)).toEqual([
    ['Когда закрыли мост,'],
    ['мы пекли всю ночь.'],
    ['Почему нет?'],
  ]);
});

test('a part too long for its cue borrows the time of the rest of its sentence, and of nothing else', () => {
  const texts = new Map([
    ['a', 'Когда старый мост через реку закрыли на ремонт и никто не мог проехать в город,'],
    ['b', 'мы пекли.'],
    ['c', 'Почему нет?'],
  ]);
  const cues = recutTranslation(source, texts, options);
  const report = judgeCues(cues, options);
  expect(report).toMatchObject({ lineLength: 1, readingSpeed: 1, duration: 1, gaps: 1, breaks: 1 });
  expect(cues[0]).toMatchObject({ id: 'a', from: 1_000 });
  expect(cues.at(-1)).toMatchObject({ id: 'c', from: 9_000, to: 10_000 });
  expect(cues.flatMap(({ lines }) => lines).join(' ')).toBe([...texts.values()].join(' '));
});

test('what was not translated keeps its words; what was translated to nothing goes', () => {
  const cues = recutTranslation(source, new Map([['c', ' \u0000 ']]), options);
  expect(cues.map(({ lines }) => lines)).toEqual([['When the bridge was closed'], ['we baked all night.']]);
});

test('whatever the translation, cues follow one another, are long enough, and say it all', () => {
  const wish = fc.tuple(
    transcripts({ oddly: false }),
    transcripts({ oddly: true }),
    fc.array(fc.nat(40), { maxLength: 12 }),
  );
  const check = fc.property(wish, ([from, to, lengths]) => {
    const cues = cutCues(from.words, { profile: 'netflix-english', fps: 25, language: 'en' });
    const texts = new Map(
      cues.map(({ id }, index) => {
        const length = lengths[index] ?? 3;
        return [
          id,
          `x${to.words
            .slice(index, index + length)
            .map(({ text }) => text)
            .join(' ')}`,
        ];
      }),
    );
    const profile = chooseProfile(to.language, false);
    const translated = recutTranslation(cues, texts, { profile, fps: 25, language: to.language });
    const report = judgeCues(translated, { profile, fps: 25, language: to.language });
    expect(report).toMatchObject({ lineLength: 1, duration: 1, gaps: 1 });
    expect(new Set(translated.map(({ id }) => id)).size).toBe(translated.length);
    const bare = (text: string): string => text.toWellFormed().replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
    expect(bare(translated.flatMap(({ lines }) => lines).join(''))).toBe(bare([...texts.values()].join('')));
  });
  fc.assert(check, { numRuns: 500 });
});
