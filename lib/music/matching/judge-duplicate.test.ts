import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf } from '@/lib/vendors/chromaprint';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import { makeMelody, type Performance } from '@/tests/factories/make-melody';
import { compareFingerprints } from './compare-fingerprints';
import { judgeDuplicate, type MatchedSound, thresholds } from './judge-duplicate';

const rate = 11_025;
/** What becomes of the same recording on its way around the world; all of it has to be found again. */
const same: Readonly<Record<string, readonly string[]>> = {
  'low.mp3': ['-b:a', '48k'],
  'a.m4a': ['-c:a', 'aac', '-b:a', '96k'],
  'a.opus': ['-c:a', 'libopus', '-b:a', '48k'],
  'a.ogg': ['-c:a', 'libvorbis', '-q:a', '1'],
  'quiet.mp3': ['-af', 'volume=-9dB'],
  'limited.mp3': ['-af', 'volume=6dB,alimiter'],
  'begun-later.mp3': ['-ss', '2'],
  'ended-earlier.mp3': ['-t', '14'],
  'equalised.mp3': ['-af', 'bass=g=4,treble=g=-4'],
  'noisy.mp3': ['-filter_complex', 'anoisesrc=a=0.02:d=16:r=22050[n];[0:a][n]amix=normalize=0'],
};
/** Other recordings of the same piece. */
const altered: Readonly<Record<string, readonly string[]>> = {
  // In so short a piece a few percent are a small shift; over two minutes they add up.
  'faster.mp3': ['-af', 'atempo=1.15'],
  'higher.mp3': ['-af', 'asetrate=23361,aresample=22050'],
  'slowed.mp3': ['-af', 'asetrate=18742,aresample=22050'],
};
const played: Readonly<Record<string, Partial<Performance>>> = {
  live: { live: true },
  remix: { remix: true },
};
const seeds = [1, 2] as const;
const seconds = 16;

type Prints = Readonly<Record<string, Uint32Array>>;
/** By seed: the original under ''. */
const prints = new Map<number, Prints>();

beforeAll(async () => {
  for (const seed of seeds) prints.set(seed, await printsOf(seed));
}, 60_000);

/** Made once on a machine: it costs seconds, and is the same each time. */
async function printsOf(seed: number): Promise<Prints> {
  const original = makeMelody({ seed, seconds });
  const said = JSON.stringify([same, altered, played, seconds]);
  const key = createHash('sha256').update(original).update(said).digest('hex').slice(0, 24);
  const cache = path.join(tmpdir(), 'x8-fingerprints', `${key}.json`);
  if (existsSync(cache)) return fromJson(readFileSync(cache, 'utf8'));
  const directory = mkdtempSync(path.join(tmpdir(), 'x8-prints-'));
  try {
    const made = await makePrints(directory, seed, original);
    mkdirSync(path.dirname(cache), { recursive: true });
    const whole = path.join(directory, 'prints.json');
    writeFileSync(whole, JSON.stringify(Object.entries(made).map(([name, words]) => [name, [...words]])));
    renameSync(whole, cache);
    return made;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const fromJson = (text: string): Prints =>
  Object.fromEntries(
    (JSON.parse(text) as Array<[string, number[]]>).map(([name, words]) => [name, Uint32Array.from(words)]),
  );

async function makePrints(directory: string, seed: number, original: Buffer): Promise<Prints> {
  const run = (args: readonly string[]) =>
    runFfmpeg({ args: ['-v', 'error', ...args], directory, timeoutMs: 60_000 });
  writeFileSync(path.join(directory, 'original.wav'), original);
  for (const [name, how] of Object.entries(played))
    writeFileSync(path.join(directory, `${name}.wav`), makeMelody({ seed, seconds, ...how }));
  const made = Object.entries({ ...same, ...altered });
  await run(['-i', 'original.wav', ...made.flatMap(([name, how]) => [...how, name])]);
  const sources = [
    'original.wav',
    ...Object.keys(played).map((name) => `${name}.wav`),
    ...made.map(([name]) => name),
  ];
  const bare = ['-ac', '1', '-ar', String(rate), '-f', 's16le'];
  await run([
    ...sources.flatMap((name) => ['-i', name]),
    ...sources.flatMap((_, nr) => ['-map', `${nr}:a`, ...bare, `${nr}.bare`]),
  ]);
  const found: Record<string, Uint32Array> = {};
  for (const [nr, name] of sources.entries())
    found[name.replace(/^original\.wav$/, '').replace(/\.wav$/, '')] = await fingerprintOf(
      path.join(directory, `${nr}.bare`),
      { rate },
    );
  return found;
}

const printOf = (seed: number, name = ''): Uint32Array => prints.get(seed)?.[name] ?? new Uint32Array();
const rateOf = (seed: number, name: string, otherSeed = seed): number =>
  compareFingerprints(printOf(seed), printOf(otherSeed, name))?.errorRate ?? Number.NaN;
const all = (names: readonly string[]): number[] =>
  seeds.flatMap((seed) => names.map((name) => rateOf(seed, name)));

describe('the thresholds, on made sounds', () => {
  // Measured with eight melodies of 30 s: the same recording 0.001–0.077 (0.14 with an equaliser at 6 dB), an echo 0.15–0.23,
  // the same notes played live at the same tempo 0.145–0.173, a remix 0.28–0.31, 6 % faster 0.28–0.31, a semitone 0.41–0.46,
  // other melodies 0.39–0.47.
  test('the same recording, however it was packed, cut or turned up, is below the first', () => {
    expect(Math.max(...all(Object.keys(same)))).toBeLessThan(thresholds.same);
  });

  test('the same notes played again lie above the first: a person decides', () => {
    expect(Math.min(...all(['live']))).toBeGreaterThan(thresholds.same);
  });

  test('a remix, another tempo, another pitch and other melodies lie above the second', () => {
    expect(Math.min(...all(['remix', ...Object.keys(altered)]))).toBeGreaterThan(thresholds.review);
    const strangers = seeds.map((seed) => rateOf(seed, '', 3 - seed));
    expect(Math.min(...strangers)).toBeGreaterThan(thresholds.review + 0.1);
  });

  test('a cut is found as long as it is, from either side', () => {
    const later = compareFingerprints(printOf(1), printOf(1, 'begun-later.mp3'))?.offsetMs ?? 0;
    const back = compareFingerprints(printOf(1, 'begun-later.mp3'), printOf(1))?.offsetMs;
    expect(Math.abs(later - 2_000)).toBeLessThan(130);
    expect(back).toBe(-later);
  });
});

const sound = (more: Partial<MatchedSound> = {}): MatchedSound => ({
  fileSha256: more.fileSha256 ?? String(Math.random()),
  audioSha256: more.audioSha256 ?? String(Math.random()),
  isrc: null,
  titleKey: 'song',
  artistKey: 'artist',
  versionKey: '',
  durationMs: seconds * 1_000,
  fingerprint: printOf(1),
  ...more,
});
const verdictOf = (first: Partial<MatchedSound>, second: Partial<MatchedSound>): string => {
  const { verdict, rung, reason } = judgeDuplicate(sound(first), sound(second));
  return `${verdict} ${rung} ${reason.key}`;
};
const packed = (): Partial<MatchedSound> => ({ fingerprint: printOf(1, 'low.mp3') });
const live = (): Partial<MatchedSound> => ({ fingerprint: printOf(1, 'live') });
const stranger = (): Partial<MatchedSound> => ({ fingerprint: printOf(2) });
const isrc = 'DEA122100001';

describe('the ladder', () => {
  test('the same bytes, or the same sound without tags, are the same whatever the names and versions say', () => {
    const other = { titleKey: 'x', versionKey: 'live', durationMs: 1, ...stranger() };
    expect(verdictOf({ fileSha256: 'a' }, { ...other, fileSha256: 'a' })).toBe(
      'same bytes duplicate-same-bytes',
    );
    expect(verdictOf({ audioSha256: 'a' }, { ...other, audioSha256: 'a' })).toBe(
      'same audio duplicate-same-audio',
    );
  });

  test('names and length propose, the fingerprint decides', () => {
    expect(verdictOf({}, packed())).toBe('same fingerprint duplicate-same-sound');
    expect(verdictOf({}, live())).toBe('review fingerprint duplicate-similar-sound');
    expect(verdictOf({}, stranger())).toBe('different fingerprint duplicate-other-sound');
    expect(verdictOf({}, { ...packed(), durationMs: 60_000 })).toBe('different names duplicate-other-length');
  });

  test('where there is nothing to compare, names propose to a person and no more', () => {
    const silent = { fingerprint: new Uint32Array(200).fill(7) };
    expect(verdictOf(silent, silent)).toBe('review names duplicate-names-only');
    expect(verdictOf({ fingerprint: new Uint32Array() }, {})).toBe('review names duplicate-names-only');
    expect(verdictOf(silent, { ...silent, titleKey: 'other' })).toBe('different names duplicate-none');
  });

  test('versions stay apart even when they sound the same', () => {
    expect(verdictOf({}, { ...packed(), versionKey: 'live' })).toBe(
      'different names duplicate-other-version',
    );
    expect(verdictOf({ versionKey: 'a remix' }, { ...packed(), versionKey: 'b remix' })).toBe(
      'different names duplicate-other-version',
    );
    expect(verdictOf({ versionKey: 'live' }, { ...packed(), versionKey: 'live' })).toBe(
      'same fingerprint duplicate-same-sound',
    );
  });

  test('a common ISRC needs a sound that agrees', () => {
    const named = { isrc, titleKey: 'other spelling' };
    expect(verdictOf({ isrc }, { ...packed(), ...named })).toBe('same isrc duplicate-same-isrc');
    expect(verdictOf({ isrc }, { ...stranger(), ...named })).toBe('review isrc duplicate-isrc-other-sound');
    expect(verdictOf({ isrc }, { ...named, fingerprint: new Uint32Array() })).toBe(
      'review isrc duplicate-isrc-other-sound',
    );
    expect(verdictOf({ isrc }, { ...packed(), isrc, versionKey: 'live' })).toBe(
      'review isrc duplicate-isrc-other-version',
    );
    expect(verdictOf({ isrc }, { ...packed(), isrc: 'DEA122100002' })).toBe(
      'review fingerprint duplicate-other-isrc',
    );
  });

  test('the same sound under other names is shown to a person', () => {
    expect(verdictOf({}, { ...packed(), titleKey: 'other' })).toBe(
      'review fingerprint duplicate-other-names',
    );
    expect(verdictOf({}, { ...live(), titleKey: 'other' })).toBe('different fingerprint duplicate-none');
  });

  test('the reason carries what a person wants to know', () => {
    const judged = judgeDuplicate(sound({ isrc }), sound({ ...packed(), isrc, versionKey: 'live' }));
    expect(judged.reason.params).toEqual({ isrc, versions: 'live / —', percent: expect.any(Number) });
    expect(judged.score).toBeLessThan(thresholds.same);
  });
});

test('whichever comes first, the verdict is the same; and title and artist alone never make one of two', () => {
  const values = {
    fileSha256: ['a', 'b'],
    audioSha256: ['c', 'd'],
    isrc: [null, isrc, 'DEA122100002'],
    titleKey: ['song', 'other'],
    versionKey: ['', 'live'],
    durationMs: [24_000, 27_000, 90_000],
    fingerprint: [printOf(1), printOf(1, 'low.mp3'), printOf(1, 'live'), printOf(2), new Uint32Array()],
  };
  const random = (() => {
    let state = 1;
    return (count: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % count;
    };
  })();
  const any = (): MatchedSound =>
    sound(
      Object.fromEntries(Object.entries(values).map(([name, given]) => [name, given[random(given.length)]])),
    );
  for (let round = 0; round < 1_500; round += 1) {
    const [first, second] = [any(), any()];
    const [there, back] = [judgeDuplicate(first, second), judgeDuplicate(second, first)];
    expect({ ...back, offsetMs: null }).toEqual({ ...there, offsetMs: null });
    if (there.verdict !== 'same') continue;
    const isProven =
      first.fileSha256 === second.fileSha256 ||
      first.audioSha256 === second.audioSha256 ||
      (there.score !== null && there.score <= thresholds.same && first.versionKey === second.versionKey);
    expect(isProven).toBe(true);
  }
});
