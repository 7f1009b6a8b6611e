import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodes, judgeMedia, probeClip } from '@/lib/subtitles';
import { brokenFiles } from '@/tests/factories/hostile-media/broken';
import { hostilePlaylists } from '@/tests/factories/hostile-media/playlists';
import { hostileReferences } from '@/tests/factories/hostile-media/references';
import { wrongKinds } from '@/tests/factories/hostile-media/wrong-kinds';
import { smallClip } from '@/tests/factories/small-clip';

// A disk with two customers: `ours` sends files, `theirs` has a film that nobody may touch. A pipe beside it would keep
// whoever opens it waiting for ever; a server inside counts its callers.
const disk = mkdtempSync(path.join(tmpdir(), 'x8-hostile-'));
const ours = path.join(disk, 'ours');
const theirs = path.join(disk, 'theirs');
mkdirSync(ours);
mkdirSync(theirs);
const canary = smallClip(theirs, 'canary.mp4');
execFileSync('mkfifo', [path.join(theirs, 'pipe.mp4')]);
let calls = 0;
const server = createServer((socket) => {
  calls += 1;
  socket.destroy();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
afterAll(() => {
  server.close();
  rmSync(disk, { recursive: true });
});

const sent = path.join(ours, 'upload');
const http = `http://127.0.0.1:${port}`;
const targets = { absolute: canary, relative: '../theirs/canary.mp4', http, itself: 'upload' };
const blocking = { ...targets, absolute: path.join(theirs, 'pipe.mp4'), relative: '../theirs/pipe.mp4' };

const real = (name: string, more: readonly string[] = []) => readFileSync(smallClip(disk, name, 2, more));
const mp4 = real('a.mp4');
const mkv = real('a.mkv', ['-c:v', 'mpeg4']);
const avi = real('a.avi', ['-c:v', 'mpeg4']);
const png = real('png.mov', ['-c:v', 'png', '-pix_fmt', 'rgb24', '-c:a', 'pcm_s16le']);

/** Everything that is done with a video before it is worked on. */
async function takeIn(file: string) {
  const facts = await probeClip(file, await judgeMedia(file));
  await decodes(file, facts);
  return facts;
}

/** Makes `read` true for whoever reads the canary from now on: reading moves the time of the last access. */
const longAgo = new Date('2020-01-01');
const watch = () => utimesSync(canary, longAgo, new Date());
const isRead = () => statSync(canary).atimeMs !== longAgo.getTime();

const hostile = [
  ...hostilePlaylists(targets),
  ...hostilePlaylists(blocking).map((file) => ({ ...file, name: `${file.name} (of a pipe)` })),
  ...hostileReferences(mp4, mkv, targets),
  ...wrongKinds(),
  ...brokenFiles({ mp4, mkv, avi, png }),
];

test('there are enough of them, and each is another', () => {
  expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
  expect(hostile.length).toBeGreaterThan(150);
});

test('the canary tells: an unguarded ffprobe is made to read it by these very files', () => {
  const scripts = hostilePlaylists(targets).filter(({ name }) => name.startsWith('ffconcat'));
  const fooled = scripts.filter(({ bytes }) => {
    writeFileSync(sent, bytes);
    watch();
    try {
      execFileSync('ffprobe', ['-v', 'quiet', '-safe', '0', '-f', 'concat', '-i', 'upload'], { cwd: ours });
    } catch {
      // Many do not suit this reader; some do.
    }
    return isRead();
  });
  expect(fooled.length).toBeGreaterThan(2);
});

describe('refused, in words that say what to do', () => {
  test.each(hostile)('$name', async ({ bytes, key }) => {
    writeFileSync(sent, bytes);
    watch();
    await expect(takeIn(sent)).rejects.toMatchObject({ code: 'invalid', key });
    expect(isRead()).toBe(false);
    expect(calls).toBe(0);
    expect(readdirSync(ours)).toEqual(['upload']);
  });
});

describe('even a list that is taken for a film by mistake reaches nothing', () => {
  const lists = hostilePlaylists(targets).filter((_, nr) => nr % 8 === 0);
  const readers = ['mov', 'matroska', 'avi', 'mpegts'] as const;
  test.each(lists.map((file, nr) => ({ ...file, reader: readers[nr % 4] ?? 'mov' })))(
    '$name as $reader',
    async ({ bytes, reader }) => {
      writeFileSync(sent, bytes);
      watch();
      await expect(probeClip(sent, reader)).rejects.toMatchObject({ key: 'clip-damaged' });
      expect(isRead()).toBe(false);
      expect(calls).toBe(0);
    },
  );
});

describe('taken, for all that is hung on it', () => {
  const list = path.join(disk, 'list.m3u8');
  writeFileSync(list, hostilePlaylists(targets)[0]?.bytes ?? '');
  const attached = ['-attach', list, '-metadata:s:t', 'mimetype=application/x-mpegurl'];
  test.each([
    ['MKV with a list attached', 'attached.mkv', ['-c:v', 'mpeg4', ...attached]],
    ['MP4 with a list for a title', 'titled.mp4', ['-metadata', `title=concat:${canary}`]],
    ['TS with a list for its name', 'named.ts', ['-metadata', `service_name=#EXTM3U ${canary}`]],
    ['a film without sound', 'silent.mp4', ['-an']],
    ['a film that was written live', 'live.webm', ['-c:v', 'libvpx', '-c:a', 'libvorbis', '-live', '1']],
    ['a film in fragments', 'pieces.mp4', ['-movflags', 'frag_keyframe+empty_moov+default_base_moof']],
    [
      'a film of a telephone',
      'phone.3gp',
      ['-s', '176x144', '-c:v', 'h263', '-r', '30000/1001', '-c:a', 'aac'],
    ],
  ])('%s', async (_, name, more) => {
    writeFileSync(sent, real(name, more));
    watch();
    const facts = await takeIn(sent);
    expect(Math.abs(facts.lengthMs - 2_000)).toBeLessThan(250);
    expect(isRead()).toBe(false);
    expect(calls).toBe(0);
  });
});

test('a film behind which a camera has left notes of its own is taken', async () => {
  writeFileSync(sent, Buffer.concat([mp4, Buffer.from('\x7f\xff\xff\xffnotes of a camera')]));
  expect(await takeIn(sent)).toMatchObject({ demuxer: 'mov', width: 160 });
});

test.each([
  ['a film without a picture', 'sound.m4a', ['-vn'], 'clip-without-picture'],
  ['a film of fifty tracks', 'tracks.mkv', tracks(50), 'clip-too-complicated'],
])('%s is refused', async (_, name, more, key) => {
  writeFileSync(sent, real(name, more));
  await expect(takeIn(sent)).rejects.toMatchObject({ code: 'invalid', key });
});

function tracks(count: number): string[] {
  const sounds = Array.from({ length: count }, () => ['-map', '1:a']).flat();
  return ['-map', '0:v', ...sounds, '-c:v', 'mpeg4', '-c:a', 'pcm_u8', '-ar', '8000'];
}
