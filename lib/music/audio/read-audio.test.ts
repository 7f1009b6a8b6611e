import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeMelody } from '@/tests/factories/make-melody';
import { makeSounds } from '@/tests/factories/make-sounds';
import type { AudioFacts } from './audio-facts';
import { peaksFor } from './peaks-for';
import { readAudio } from './read-audio';
import { writeTags } from './write-tags';

// Programs are started, on machines that do other things as well.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'x8-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tagged = 'title=Имя artist=Кто-то album=A date=2020'.split(' ').flatMap((tag) => ['-metadata', tag]);
const kinds = {
  'a.mp3': ['-b:a', '96k', '-ac', '2', '-ar', '44100', ...tagged],
  'a.flac': tagged,
  'a.ogg': ['-c:a', 'libvorbis', ...tagged],
  'a.opus': ['-c:a', 'libopus', '-b:a', '64k', ...tagged],
  'a.m4a': ['-c:a', 'aac', '-b:a', '64k', ...tagged],
  'a.aac': ['-c:a', 'aac', '-b:a', '64k'],
  'a.wav': ['-ac', '2'],
  'film.mp4': '-f lavfi -i color=s=16x16:d=1 -map 1:v -c:v libx264 -preset ultrafast'.split(' '),
  // -23 dBFS on both sides at 997 Hz are -23 LUFS, by the meter's own definition.
  'tone.wav': ['-map', '0:a', '-af', `aeval=0.0708*sin(2*PI*997*t)|0.0708*sin(2*PI*997*t),aresample=48000`],
  'silence.mp3': ['-map', '0:a', '-af', 'volume=0', '-b:a', '64k'],
  'bare.mp3': ['-map', '0:a', '-b:a', '96k', '-write_xing', '0'],
  'jingle.wav': ['-map', '0:a', '-t', '1'],
  'swell.flac': ['-map', '0:a', '-af', "volume='if(lt(t,2),0,1)':eval=frame"],
} as const;
type Name = keyof typeof kinds;
let sounds: Record<Name, Buffer>;

beforeAll(() => {
  const { 'film.mp4': film, ...plain } = kinds;
  const wave = makeMelody({ seed: 4, seconds: 4 });
  sounds = { ...makeSounds(wave, plain), 'film.mp4': filmOf(film, wave) };
}, 30_000);

/** Its second input stands behind the first, before any output. */
function filmOf(how: readonly string[], wave: Buffer): Buffer {
  return makeSounds(wave, { 'film.mp4': how })['film.mp4'];
}

async function read(bytes: Uint8Array, name = 'x.part'): Promise<AudioFacts> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  try {
    return await readAudio(file);
  } finally {
    rmSync(file);
    // Nothing is left beside it.
    expect(readdirSync(folder)).toEqual([]);
  }
}
const refusal = (bytes: Uint8Array, name?: string): Promise<string> =>
  read(bytes, name).then(
    (facts) => `read as ${facts.codec}`,
    (error: { code?: string; key?: string }) => `${error.code} ${error.key ?? error}`,
  );
const chance = createHash('sha512').update('x').digest();
const joined = (...parts: Array<Uint8Array | string>): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const cut = (name: Name, share = 0.6): Buffer =>
  sounds[name].subarray(0, Math.floor(sounds[name].length * share));

describe('what a sound is', () => {
  test.each([
    ['a.mp3', 'mp3', '.mp3', 'audio/mpeg', 44_100, 2, 4_000, true],
    ['a.flac', 'flac', '.flac', 'audio/flac', 22_050, 1, 4_000, true],
    ['a.ogg', 'vorbis', '.ogg', 'audio/ogg', 22_050, 1, 4_000, true],
    ['a.opus', 'opus', '.ogg', 'audio/ogg', 48_000, 1, 4_000, true],
    ['a.m4a', 'aac', '.m4a', 'audio/mp4', 22_050, 1, 4_000, true],
    ['a.aac', 'aac', '.aac', 'audio/aac', 22_050, 1, 4_040, false],
    ['a.wav', 'pcm', '.wav', 'audio/wav', 22_050, 2, 4_000, false],
  ] as const)(
    '%s is told by its bytes alone',
    async (name, codec, extension, type, rate, channels, length, hasTags) => {
      const facts = await read(sounds[name], 'whatever.jpg');
      expect(facts).toMatchObject({ codec, extension, contentType: type, sampleRate: rate, channels });
      expect(Math.abs(facts.durationMs - length)).toBeLessThan(60);
      const tags = { title: 'Имя', artist: 'Кто-то', album: 'A', year: 2020, isrc: null };
      expect(facts.tags).toEqual(
        hasTags ? tags : { title: null, artist: null, album: null, year: null, isrc: null },
      );
      expect(facts.size).toBe(sounds[name].length);
      expect(facts.fileSha256).toBe(createHash('sha256').update(sounds[name]).digest('hex'));
      expect([facts.peaks.length, facts.fingerprint.length > 10]).toEqual([2_000, true]);
      const average = (facts.size * 8) / facts.durationMs;
      expect(Math.abs(facts.bitrateKbps / average - 1)).toBeLessThan(0.25);
    },
  );

  test('the hash of the sound stays when its tags change, and changes with it', async () => {
    const retagged = makeSounds(sounds['a.flac'], { 'b.flac': ['-metadata', 'title=Other'] })['b.flac'];
    const [one, other, louder] = [
      await read(sounds['a.flac']),
      await read(retagged),
      await read(sounds['swell.flac']),
    ];
    expect([other.audioSha256, other.fileSha256 === one.fileSha256]).toEqual([one.audioSha256, false]);
    expect(louder.audioSha256).not.toBe(one.audioSha256);
  });

  test('loudness is what the standard says of a known tone', async () => {
    const { loudnessLufs, loudnessRange, peakDb } = await read(sounds['tone.wav']);
    expect(Math.abs((loudnessLufs ?? 0) + 23)).toBeLessThanOrEqual(0.2);
    expect(Math.abs((peakDb ?? 0) + 23)).toBeLessThanOrEqual(0.2);
    expect(loudnessRange).toBe(0);
  });

  test('a jingle of a second is one too, with nothing to compare it by', async () => {
    const { durationMs, fingerprint, peaks } = await read(sounds['jingle.wav']);
    expect([durationMs, fingerprint.length, peaks.length]).toEqual([1_000, 0, 2_000]);
  });

  test('silence is a sound as well, without a loudness', async () => {
    const { loudnessLufs, loudnessRange, peakDb, peaks, durationMs } = await read(sounds['silence.mp3']);
    expect([loudnessLufs, loudnessRange, peakDb]).toEqual([null, null, null]);
    expect([durationMs > 3_900, peaks.every((value) => value === 0)]).toEqual([true, true]);
  });

  test('the peaks show where it is loud, at any width', async () => {
    const { peaks } = await read(sounds['swell.flac']);
    const [silent, loud] = [peaks.subarray(0, 980), peaks.subarray(1_020)];
    expect([Math.max(...silent), Math.min(...silent)]).toEqual([0, 0]);
    expect([Math.max(...loud) > 30, Math.min(...loud) < -30]).toEqual([true, true]);
    const few = peaksFor(peaks, 4);
    expect(few.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect([Math.min(...few), Math.max(...few)]).toEqual([Math.min(...peaks), Math.max(...peaks)]);
    expect(peaksFor(peaks, 200)).toHaveLength(400);
  });
});

describe('what is refused', () => {
  test.each([
    ['a.mp3', 'track-cut-short'],
    ['a.flac', 'track-cut-short'],
    ['a.ogg', 'track-cut-short'],
    ['a.m4a', 'track-damaged'],
    ['a.aac', 'track-damaged'],
  ] as const)('%s that breaks off: %s', async (name, key) => {
    expect(await refusal(cut(name))).toBe(`invalid ${key}`);
  });

  test('a hole in the middle', async () => {
    for (const name of ['a.mp3', 'a.m4a'] as const) {
      const holed = Buffer.from(sounds[name]);
      holed.fill(chance, 20_000, 23_000);
      expect([name, await refusal(holed)]).toEqual([name, 'invalid track-damaged']);
    }
  });

  test.each([
    ['a page', '<!doctype html><html><body>Sign in</body></html>', 'track-not-audio'],
    ['text', 'Not found. '.repeat(500), 'track-not-audio'],
    ['a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'track-not-audio'],
    ['chance', Buffer.alloc(50_000, chance), 'track-not-audio'],
    ['nothing', '', 'track-not-audio'],
    ['a tag without a sound', joined('ID3\x03\0\0\0\0\0\x10', Buffer.alloc(2_000)), 'track-not-audio'],
    [
      'a tag that says it is endless',
      joined('ID3\x03\0\0\x7f\x7f\x7f\x7f', Buffer.alloc(2_000)),
      'track-not-audio',
    ],
    ['an HLS list', '#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n', 'track-is-playlist'],
    ['a PLS list', '[playlist]\nFile1=file:///etc/passwd\n', 'track-is-playlist'],
    ['a DASH list', '<?xml version="1.0"?>\n<MPD><BaseURL>file:///etc/</BaseURL></MPD>', 'track-is-playlist'],
    ['an ffconcat list', 'ffconcat version 1.0\nfile /etc/passwd\n', 'track-is-playlist'],
    [
      'a list behind a tag',
      joined('ID3\x03\0\0\0\0\0\0', '#EXTM3U\nfile:///etc/passwd\n'),
      'track-not-audio',
    ],
    ['an Ogg page and no more', joined('OggS\0\x02', Buffer.alloc(100)), 'track-damaged'],
  ])('%s', async (_title, bytes, key) => {
    expect(await refusal(Buffer.from(bytes as string), 'x.mp3')).toBe(`invalid ${key}`);
  });

  test('a film without sound', async () => {
    expect(await refusal(sounds['film.mp4'])).toBe('invalid track-not-audio');
  });

  test('whoever calls it off hears their own reason', async () => {
    const file = path.join(folder, 'x.part');
    writeFileSync(file, sounds['a.mp3']);
    const reason = new Error('called off');
    await expect(readAudio(file, AbortSignal.abort(reason))).rejects.toBe(reason);
    rmSync(file);
  });
});

test('a broken picture within is no fault of the sound, even where the length is not told', async () => {
  const file = path.join(folder, 'x.part');
  const names = { title: 'A', artist: 'B', album: null, year: null, isrc: null, trackNumber: null };
  const said = { licence: 'L', licenceUrl: null, sourceUrl: 'https://own.test/' };
  writeFileSync(file, sounds['bare.mp3']);
  const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(3_000, 'broken')]);
  expect(await writeTags(file, { ...names, ...said, cover: { contentType: 'image/png', bytes } })).toBe(true);
  expect(await read(readFileSync(file))).toMatchObject({ codec: 'mp3', tags: { title: 'A' } });
});

test('what other programs leave around an MP3 is no fault', async () => {
  const id3v1 = joined('TAG', Buffer.alloc(125));
  const plain = await read(sounds['a.mp3']);
  for (const bytes of [
    joined(sounds['a.mp3'], id3v1),
    joined(sounds['a.mp3'], Buffer.alloc(3_000)),
    joined(Buffer.alloc(700), sounds['a.mp3']),
  ])
    expect(Math.abs((await read(bytes)).durationMs - plain.durationMs)).toBeLessThan(60);
});

test.each([
  ['ffmpeg', ['sh', 'env', 'unshare', 'setpriv', 'prlimit']],
  ['fpcalc', ['sh', 'env', 'unshare', 'setpriv', 'prlimit', 'ffmpeg']],
] as const)('without %s an administrator is told what to install', async (program, there) => {
  const bin = mkdtempSync(path.join(tmpdir(), 'x8-bin-'));
  const usual = process.env.PATH ?? '';
  for (const name of there) {
    const place = usual
      .split(':')
      .map((directory) => path.join(directory, name))
      .find(existsSync);
    if (place) symlinkSync(place, path.join(bin, name));
  }
  process.env.PATH = bin;
  try {
    const call = read(sounds['jingle.wav']);
    await expect(call).rejects.toMatchObject({ key: 'program-missing', params: { program } });
  } finally {
    process.env.PATH = usual;
    rmSync(bin, { recursive: true });
  }
});
