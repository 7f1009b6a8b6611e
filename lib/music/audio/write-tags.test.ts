import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readTags } from '@/lib/vendors/music-metadata';
import { makeMelody } from '@/tests/factories/make-melody';
import { makeSounds } from '@/tests/factories/make-sounds';
import { realPhoto } from '@/tests/factories/real-photo';
import { readAudio } from './read-audio';
import type { TrackTags } from './track-tags';
import { writeTags } from './write-tags';

// Programs are started, on machines that do other things as well.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'x8-tags-'));
const file = path.join(folder, 'x.part');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => rmSync(file, { force: true }));

const kinds = {
  'a.mp3': ['-b:a', '64k', '-metadata', 'title=Old', '-metadata', 'comment=Buy now'],
  'a.flac': ['-metadata', 'title=Old', '-metadata', 'spam=Buy now'],
  'a.ogg': ['-c:a', 'libvorbis', '-metadata', 'title=Old'],
  'a.opus': ['-c:a', 'libopus', '-metadata', 'title=Old'],
  'a.m4a': ['-c:a', 'aac', '-metadata', 'title=Old'],
  'a.aac': ['-c:a', 'aac'],
  'a.wav': [],
} as const;
let sounds: Record<keyof typeof kinds, Buffer>;
let picture: Buffer;
beforeAll(() => {
  sounds = makeSounds(makeMelody({ seed: 6, seconds: 3 }), kinds);
  picture = realPhoto(100, 100);
});

const tags = (more: Partial<TrackTags> = {}): TrackTags => ({
  title: 'Ёлка & «кавычки» = 日本 🎵',
  artist: 'Кто-то; "Somebody" \\ é',
  album: 'Альбом',
  year: 2021,
  isrc: 'RUA1D2100001',
  trackNumber: 7,
  licence: 'CC BY 4.0 (договор 12/2026)',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  sourceUrl: 'https://site.test/трек/1?a=b&c=d',
  cover: null,
  ...more,
});

/** What a third reader finds. */
function ffprobed(extension: string): Record<string, string> {
  const demuxer =
    { '.mp3': 'mp3', '.m4a': 'mov', '.flac': 'flac', '.ogg': 'ogg', '.aac': 'aac' }[extension] ?? '';
  const asked = [
    '-select_streams',
    'a',
    '-show_entries',
    'format_tags:stream_tags',
    '-of',
    'json',
    '-f',
    demuxer,
    file,
  ];
  const said = JSON.parse(execFileSync('ffprobe', ['-v', 'error', ...asked], { encoding: 'utf8' }));
  const all = [said.format?.tags, ...(said.streams ?? []).map((stream: { tags?: object }) => stream.tags)];
  const found = Object.assign({}, ...all.filter(Boolean)) as Record<string, string>;
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name.toLowerCase(), value]));
}

test.each(['a.mp3', 'a.flac', 'a.ogg', 'a.opus', 'a.m4a', 'a.aac'] as const)(
  '%s: what is written is read back, the old is gone, and the sound is the same',
  async (name) => {
    writeFileSync(file, sounds[name]);
    const before = await readAudio(file);
    expect(await writeTags(file, tags({ cover: { contentType: 'image/jpeg', bytes: picture } }))).toBe(true);
    const after = await readAudio(file);
    expect([after.audioSha256, after.durationMs]).toEqual([before.audioSha256, before.durationMs]);
    expect(after.fileSha256).not.toBe(before.fileSha256);
    const { title, artist, album, year } = tags();
    expect(after.tags).toMatchObject({ title, artist, album, year });
    const found = ffprobed(after.extension);
    expect(found).toMatchObject({ title, artist, album });
    expect(JSON.stringify(found)).toContain('CC BY 4.0 (договор 12/2026)');
    expect(JSON.stringify(found)).toContain('https://site.test/');
    expect(JSON.stringify(found)).not.toMatch(/Old|Buy now/);
    expect(readdirSync(folder)).toEqual(['x.part']);
    await expectCover(after.extension);
  },
);

/** Where there is room for one; and an ISRC, which M4A has no place for. */
async function expectCover(extension: string): Promise<void> {
  const named = path.join(folder, `x${extension}`);
  renameSync(file, named);
  const { picture: read, trackNumber, isrc } = await readTags(named, { picture: true });
  renameSync(named, file);
  expect(trackNumber).toBe(7);
  expect(isrc).toBe(extension === '.m4a' ? null : tags().isrc);
  expect(read === null || Buffer.from(read.bytes).equals(picture)).toBe(true);
  expect(read === null).toBe(extension === '.ogg');
}

test('tags of other kinds around an MP3 go: players would believe them', async () => {
  const text = (value: string, length: number): Buffer => Buffer.from(value.padEnd(length, '\0'), 'latin1');
  const item = Buffer.concat([Buffer.from([3, 0, 0, 0, 0, 0, 0, 0]), text('Title\0Old', 9)]);
  const edge = (flags: number): Buffer => {
    const bytes = Buffer.concat([text('APETAGEX', 8), Buffer.alloc(24)]);
    bytes.writeUInt32LE(2_000, 8);
    bytes.writeUInt32LE(item.length + 32, 12);
    bytes.writeUInt32LE(1, 16);
    bytes.writeUInt32LE(flags, 20);
    return bytes;
  };
  const ape = Buffer.concat([edge(0xa000_0000), item, edge(0x8000_0000)]);
  const id3v1 = Buffer.concat([text('TAGOld', 128)]);
  writeFileSync(file, Buffer.concat([sounds['a.mp3'], ape, id3v1]));
  const before = await readAudio(file);
  expect(before.tags.title).toBe('Old');
  expect(await writeTags(file, tags())).toBe(true);
  const bytes = readFileSync(file);
  expect([bytes.includes('APETAGEX'), bytes.subarray(-128, -125).toString('latin1') === 'TAG']).toEqual([
    false,
    false,
  ]);
  expect((await readAudio(file)).audioSha256).toBe(before.audioSha256);
});

test('signs that some take for the end of a name are part of it', async () => {
  for (const name of ['a.mp3', 'a.ogg', 'a.m4a'] as const) {
    writeFileSync(file, sounds[name]);
    const names = { title: 'One/Two; Three', artist: 'AC/DC; B & C/D', album: 'X/Y\\Z' };
    expect([name, await writeTags(file, tags(names))]).toEqual([name, true]);
    expect((await readAudio(file)).tags).toMatchObject(names);
  }
});

test('what comes back otherwise is not kept: the file is as it was', async () => {
  // The container has no place for letters beyond Latin.
  writeFileSync(file, sounds['a.wav']);
  expect(await writeTags(file, tags())).toBe(false);
  expect(readFileSync(file).equals(sounds['a.wav'])).toBe(true);
  expect(readdirSync(folder)).toEqual(['x.part']);
});

test('control characters and endless texts become readable ones', async () => {
  writeFileSync(file, sounds['a.mp3']);
  expect(
    await writeTags(file, tags({ isrc: 'none', title: `A\0B\n${'x'.repeat(5_000)}`, album: ' \t ' })),
  ).toBe(true);
  const { title, album } = (await readAudio(file)).tags;
  expect([title?.slice(0, 5), title?.length, album]).toEqual(['A B x', 1_000, null]);
});
