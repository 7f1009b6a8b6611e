import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenSamples, spokenWords } from '@/tests/factories/spoken-samples';
import { transcripts } from '@/tests/factories/transcripts';
import { judgeCues } from '../report/judge-cues';
import type { Cue } from '../schemas';
import { chooseProfile } from './choose-profile';
import { countCharacters } from './count-characters';
import { cutCues } from './cut-cues';
import { type Profile, profiles } from './profiles';

const rates = [23.976, 24, 25, 29.97, 30, 50, 59.94, 60] as const;
const shots = fc.array(fc.nat(30_000), { maxLength: 12 });

test('whatever is said in eight scripts, and however wrong its times are, no limit is broken', () => {
  const wish = fc.record({
    transcript: transcripts({ oddly: true }),
    fps: fc.constantFrom(...rates),
    shots,
    vertical: fc.boolean(),
    isKnown: fc.boolean(),
  });
  const check = fc.property(wish, ({ transcript, fps, shots: changes, vertical, isKnown }) => {
    const { words, language } = transcript;
    const profile = chooseProfile(language, vertical);
    const cues = cutCues(words, { profile, fps, shots: changes, language: isKnown ? language : null });
    const faults = faultsOf(cues, profiles[profile], fps);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const said = bare(words.map(({ text }) => text).join(''));
    const shown = bare(cues.flatMap(({ lines }) => lines).join(''));
    if (said !== shown) throw new Error(`said  ${said}\nshown ${shown}`);
  });
  fc.assert(check, { numRuns: 10_000 });
});

test('no line begins with what ends something, nor ends with what opens it', () => {
  const check = fc.property(transcripts({ oddly: false }), fc.boolean(), ({ words, language }, vertical) => {
    const profile = chooseProfile(language, vertical);
    const lines = cutCues(words, { profile, fps: 25, language }).flatMap((cue) => cue.lines);
    // The first word itself may begin badly.
    const bad = lines.slice(1).filter((line) => /^[，。！？、）」؟،।!?,;:.]/u.test(line));
    if (bad.length > 0) throw new Error(bad.join('\n'));
    const open = lines.slice(0, -1).filter((line) => /[（「(]$/u.test(line));
    if (open.length > 0) throw new Error(open.join('\n'));
  });
  fc.assert(check, { numRuns: 1_000 });
});

test.each(['en', 'ru'] as const)('calm speech (%s) keeps the rules of every profile', (language) => {
  const { text, syllablesASecond } = spokenSamples[language];
  for (const vertical of [false, true]) {
    for (let seed = 1; seed <= 5; seed += 1) {
      const words = spokenWords(text, syllablesASecond, seed);
      const changes = words.filter((_, index) => index % 23 === 0).map(({ from }) => from + 140);
      const profile = chooseProfile(language, vertical);
      const cues = cutCues(words, { profile, fps: 25, shots: changes, language });
      const report = judgeCues(cues, { profile, fps: 25, shots: changes, words, language });
      expect(report).toMatchObject({ lineLength: 1, duration: 1, gaps: 1 });
      expect(report.readingSpeed).toBeGreaterThanOrEqual(0.99);
      expect(report.speechCoverage).toBeGreaterThan(0.95);
      expect(report.breaks).toBeGreaterThan(vertical ? 0.93 : 0.98);
      expect(report.shots).toBeGreaterThan(0.98);
    }
  }
});

const evenly = (text: string, step = 350): { text: string; from: number; to: number }[] =>
  text.split(' ').map((word, index) => ({ text: word, from: index * step, to: (index + 1) * step }));

const shown = (text: string, language: string): string =>
  cutCues(evenly(text), { profile: chooseProfile(language, false), fps: 25, language })
    .map(({ lines }) => lines.join(' | '))
    .join(' || ');

test('what belongs together stays on a line', () => {
  expect(shown('She had never been to the old capital of the northern island before', 'en')).toBe(
    'She had never been to the old capital | of the northern island before',
  );
  expect(shown('Yesterday our neighbours from the mountains met Anna Kowalski at home', 'en')).toMatch(
    /Anna Kowalski/,
  );
  expect(shown('Никто раньше не видел такого большого и красивого города у моря', 'ru')).toMatch(
    /\| и красивого города у моря$/,
  );
});

test('letters written without blanks are cut between words, not within', () => {
  const letters = [...'因为没有人知道他什么时候去了北京大学图书馆买书'].map((text, index) => ({
    text,
    from: index * 180,
    to: (index + 1) * 180,
  }));
  const cues = cutCues(letters, { profile: 'cjk', fps: 25, language: 'zh' });
  const lines = cues.flatMap((cue) => cue.lines);
  expect(lines.join('')).toBe(letters.map(({ text }) => text).join(''));
  for (const word of ['因为', '没有', '知道', '什么', '时候', '图书馆']) {
    expect(lines.some((line) => line.includes(word))).toBe(true);
  }
});

test('an in-cue stands at the change of shot beside it, an out-cue two frames before one', () => {
  const first = evenly('We have been waiting here for you.', 300);
  const second = evenly('So let us go.', 300).map(({ text, from, to }) => ({
    text,
    from: from + 4_200,
    to: to + 4_200,
  }));
  const said = first.at(-1)?.to ?? 0;
  const options = { profile: 'netflix-english', fps: 25, language: 'en' } as const;
  const cues = cutCues([...first, ...second], { ...options, shots: [said + 300, 4_050] });
  expect(cues.map(({ from, to }) => [from, to])).toEqual([
    [0, said + 300 - 80],
    [4_050, expect.any(Number)],
  ]);
  const spoken = cutCues(first, { ...options, shots: [1_000] });
  expect(spoken).toHaveLength(1);
});

test('short gaps are closed to two frames', () => {
  const first = evenly('This is the first of two sentences here.', 300);
  const begin = (first.at(-1)?.to ?? 0) + 450;
  const second = evenly('And this is the second of them.', 300).map(({ text, from, to }) => ({
    text,
    from: from + begin,
    to: to + begin,
  }));
  const [one, two] = cutCues([...first, ...second], { profile: 'netflix-english', fps: 25, language: 'en' });
  expect([one?.to, two?.from]).toEqual([begin - 80, begin]);
});

test('nothing said is nothing shown', () => {
  const nothing = ['', ' ', '\u0000', '\u200b', '\ufeff', '\n\t'].map((text) => ({ text, from: 0, to: 0 }));
  expect(cutCues(nothing, { profile: 'netflix-other', fps: 25, language: null })).toEqual([]);
  expect(cutCues([], { profile: 'cjk', fps: Number.NaN, language: 'xx' })).toEqual([]);
});

test('a word without end takes no time without end', () => {
  const word = `${'!'.repeat(200_000)}a`;
  const cues = cutCues([{ text: word, from: 0, to: 10_000 }], {
    profile: 'netflix-english',
    fps: 25,
    language: 'en',
  });
  expect(cues.flatMap(({ lines }) => lines).join('')).toBe(word);
});

/** What a cue must never do. */
function faultsOf(cues: readonly Cue[], profile: Profile, fps: number): string[] {
  const gap = 2_000 / fps;
  const graphemes = new Intl.Segmenter();
  const ids = new Set(cues.map(({ id }) => id));
  const faults = ids.size === cues.length ? [] : ['an id twice'];
  for (const [index, { id, from, to, lines, words = [] }] of cues.entries()) {
    const before = cues[index - 1];
    if (lines.length < 1 || lines.length > 2) faults.push(`${id}: ${lines.length} lines`);
    for (const line of lines) {
      const isLong = countCharacters(line, profile) > profile.charactersALine;
      if (isLong && [...graphemes.segment(line)].length > 1) faults.push(`${id}: long line ${line}`);
      if (line === '' || line !== line.trim()) faults.push(`${id}: blank at the edge of "${line}"`);
    }
    if (![from, to].every(Number.isSafeInteger))
      faults.push(`${id}: ${from}–${to} are no whole milliseconds`);
    if (to - from < profile.least || to - from > profile.most) faults.push(`${id}: ${to - from} ms`);
    if (before && from - before.to < gap) faults.push(`${id}: gap of ${from - before.to} ms`);
    for (const word of words) {
      if (word.from < from || word.to > to || word.to < word.from)
        faults.push(`${id}: ${word.text} outside of its cue`);
    }
  }
  return faults;
}

/** What has to be kept of a text: all but blanks (of no width too), controls, and pairs of marks that turn the writing direction. */
function bare(text: string): string {
  return text.toWellFormed().replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\u200b]+/gu, '');
}
