import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { makeMelody } from '@/tests/factories/make-melody';
import { makeSounds } from '@/tests/factories/make-sounds';
import { writeTags } from '../audio/write-tags';
import { ownCover } from './own-cover';
import { prepareCover } from './prepare-cover';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'own.test';
});

// Programs are started, on machines that do other things as well.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'x8-cover-'));
const file = path.join(folder, 'cover.jpg');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  rmSync(file, { force: true });
  expect(readdirSync(folder)).toEqual([]);
});

const wish = { path: file, allows: (host: string) => host === 'own.test', timeoutMs: 3_000 };
const keyOf = (bytes: Uint8Array): Promise<string> =>
  prepareCover({ ...wish, from: bytes }).then(
    () => 'taken',
    (error: { code: string; key: string }) => `${error.code} ${error.key}`,
  );

function look(): string {
  const asked = ['-show_entries', 'stream=codec_name,width,height', '-of', 'json', file];
  const all = execFileSync('ffprobe', ['-v', 'error', ...asked], { encoding: 'utf8' });
  const { width, height, codec_name: codec } = JSON.parse(all).streams[0];
  return `${codec} ${width}x${height}`;
}

function picture(width: number, height: number, codec = 'mjpeg', format = 'image2pipe'): Buffer {
  const source = ['-f', 'lavfi', '-i', `testsrc=size=${width}x${height}`, '-frames:v', '1'];
  return execFileSync('ffmpeg', ['-v', 'error', ...source, '-c:v', codec, '-f', format, '-'], {
    maxBuffer: 2 ** 25,
  });
}

test('a picture of any usual kind becomes a JPEG of at most 600 pixels, and never a larger one', async () => {
  for (const [bytes, size] of [
    [picture(900, 600), 'mjpeg 600x400'],
    [picture(900, 600, 'png'), 'mjpeg 600x400'],
    [picture(900, 600, 'libwebp', 'webp'), 'mjpeg 600x400'],
    [picture(300, 1_200, 'gif', 'gif'), 'mjpeg 150x600'],
    [picture(64, 48), 'mjpeg 64x48'],
  ] as const) {
    const cover = await prepareCover({ ...wish, from: bytes });
    expect(look()).toBe(size);
    expect(readFileSync(file).equals(Buffer.from(cover.bytes))).toBe(true);
    expect(cover).toMatchObject({ path: file, contentType: 'image/jpeg' });
  }
});

test('what is no picture, or one that cannot be opened, is refused', async () => {
  const photo = picture(64, 64);
  expect(await keyOf(Buffer.from('<html>Sign in</html>'))).toBe('invalid cover-unusable');
  expect(
    await keyOf(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    ),
  ).toBe('invalid cover-unusable');
  expect(await keyOf(new Uint8Array())).toBe('invalid cover-unusable');
  expect(await keyOf(photo.subarray(0, 200))).toBe('invalid cover-unusable');
  expect(await keyOf(hugePng(30_000))).toBe('invalid cover-unusable');
});

/** 900 megapixels in a few bytes. */
function hugePng(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    return Buffer.concat([size, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1_000)))]);
}

/** A server at own.test for the length of one call. */
async function brought(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://own.test:${(server.address() as AddressInfo).port}/cover`;
  try {
    const call = prepareCover({
      ...wish,
      from: { url },
      timeoutMs: 2_000,
      lookup: async () => [{ address: '127.0.0.1' }],
    });
    return await call.then(
      () => look(),
      (error: { code: string; key: string }) => `${error.code} ${error.key}`,
    );
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test('a cover is brought under the rules of downloads', async () => {
  const photo = picture(64, 64);
  expect(await brought((_, response) => void response.end(photo))).toBe('mjpeg 64x64');
  rmSync(file);
  expect(await brought((_, response) => void response.writeHead(404).end())).toBe(
    'unavailable track-unreachable',
  );
  expect(await brought((_, response) => void response.writeHead(200).write('drip'))).toBe(
    'unavailable track-unreachable',
  );
  expect(await brought((_, response) => void response.end(Buffer.alloc(16 * 1_048_576)))).toBe(
    'invalid cover-unusable',
  );
  const elsewhere = { location: 'http://other.test/cover' };
  expect(await brought((_, response) => void response.writeHead(302, elsewhere).end())).toBe(
    'invalid track-host-undeclared',
  );
  expect(existsSync(file)).toBe(false);
});

test('the picture that a file carries is found, and none where there is none', async () => {
  const photo = picture(64, 64);
  const sound = path.join(folder, 'a.part');
  writeFileSync(sound, makeSounds(makeMelody({ seed: 1, seconds: 1 }), { 'a.mp3': [] })['a.mp3']);
  expect(await ownCover(sound, '.mp3')).toBe(null);
  const named = { title: 'A', artist: 'B', album: null, year: null, isrc: null, trackNumber: null };
  const said = { licence: 'L', licenceUrl: null, sourceUrl: 'https://own.test/' };
  await writeTags(sound, { ...named, ...said, cover: { contentType: 'image/jpeg', bytes: photo } });
  const found = await ownCover(sound, '.mp3');
  expect(Buffer.from(found ?? []).equals(photo)).toBe(true);
  rmSync(sound);
});
