import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeLink, fetchLink, judgeMedia, probeClip, visitHost } from '@/lib/subtitles';
import { withClient } from '@/scripts/database/with-client';
import { baseContext } from '@/tests/factories/contexts';
import { smallClip } from '@/tests/factories/small-clip';

// The site is called by a name that is trusted; the address behind it, by which attacks call it, is not.
vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'localhost';
});

const directory = mkdtempSync(path.join(tmpdir(), 'x8-links-'));
const inner: string[] = [];
const asked: string[] = [];
let dripping: ServerResponse | undefined;
let port = 0;

const site = createServer((request, response) => {
  const at = request.url ?? '';
  if (request.headers.host?.startsWith('127.')) {
    inner.push(at);
    return void response.end(readFileSync(path.join(directory, 'clip.mp4')));
  }
  asked.push(at);
  const page = pages[at];
  if (page) return void response.writeHead(200, { 'content-type': 'text/html' }).end(page());
  if (at === '/moved.mp4')
    return void response.writeHead(302, { location: `http://127.0.0.1:${port}/secret.mp4` }).end();
  if (at === '/drip.mp4') {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 5_000_000 });
    if (request.method === 'GET') {
      response.write(readFileSync(path.join(directory, 'clip.mp4')));
      dripping = response;
    } else response.end();
    return;
  }
  serve(at, response);
});

function serve(at: string, response: ServerResponse): void {
  const known = readdirSync(directory).includes(at.slice(1));
  if (!known) return void response.writeHead(404).end();
  const kind = at.endsWith('.mpd') ? 'application/dash+xml' : 'video/mp4';
  const bytes = readFileSync(path.join(directory, at.slice(1)));
  response.writeHead(200, { 'content-type': kind, 'content-length': bytes.length }).end(bytes);
}

const pages: Readonly<Record<string, () => string>> = {
  '/two': () => '<html><body><video src="/clip.mp4"></video><video src="/silent.mp4"></video></body></html>',
  '/inner-list.m3u8': () => `#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:${port}/secret.ts\n#EXT-X-ENDLIST\n`,
  '/page': () => '<html><title>Nothing here</title></html>',
};

beforeAll(async () => {
  smallClip(directory, 'clip.mp4');
  const dash = ['-c', 'copy', '-f', 'dash', '-init_seg_name', 'init$RepresentationID$.mp4'];
  const parts = ['-media_seg_name', 'part$RepresentationID$-$Number$.mp4'];
  const from = ['-v', 'error', '-i', 'clip.mp4'];
  execFileSync('ffmpeg', [...from, ...dash, ...parts, 'dash.mpd'], { cwd: directory });
  await new Promise<void>((resolve) => site.listen(0, resolve));
  port = (site.address() as AddressInfo).port;
});
beforeEach(() => {
  inner.length = 0;
  asked.length = 0;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
  rmSync(directory, { recursive: true });
});

const link = (at: string): string => `http://localhost:${port}${at}`;
const target = (): string => path.join(mkdtempSync(path.join(directory, 'got-')), 'video');
const fetched = async (at: string, change: { maxBytes?: number; signal?: AbortSignal } = {}) => {
  const file = target();
  await fetchLink(link(at), { file, maxBytes: 10_000_000, maxHeight: 720, ...change });
  return file;
};

describe('a link', () => {
  test('to a file is described and fetched, with its progress', async () => {
    expect(await describeLink(link('/clip.mp4'))).toMatchObject({ title: 'clip', site: 'Generic' });
    const shares: (number | null)[] = [];
    const file = target();
    const onProgress = (share: number | null) => void shares.push(share);
    await fetchLink(link('/clip.mp4'), { file, maxBytes: 10_000_000, maxHeight: 720, onProgress });
    expect(readFileSync(file).equals(readFileSync(path.join(directory, 'clip.mp4')))).toBe(true);
    expect(shares.at(-1)).toBe(1);
    // Nothing is left beside it.
    expect(readdirSync(path.dirname(file))).toEqual(['video']);
  });

  test('whose picture and sound lie apart gives both', async () => {
    const file = await fetched('/dash.mpd');
    const facts = await probeClip(file, await judgeMedia(file));
    expect(facts).toMatchObject({ demuxer: 'matroska', width: 160, videoCodec: 'h264', audioCodec: 'aac' });
  });

  test.each([
    ['/gone.mp4', 'link-removed'],
    ['/page', 'link-unsupported'],
    ['/two', 'link-is-playlist'],
  ])('%s is refused: %s', async (at, key) => {
    await expect(describeLink(link(at))).rejects.toMatchObject({ key });
  });

  test('to more than is allowed is refused, whatever the site says of its size', async () => {
    await expect(fetched('/clip.mp4', { maxBytes: 5_000 })).rejects.toMatchObject({ key: 'link-too-large' });
  });

  test('that is called off ends its program at once', async () => {
    const stop = new AbortController();
    const work = fetched('/drip.mp4', { signal: stop.signal });
    const ended = expect(work).rejects.toMatchObject({ kind: 'cancelled' });
    await vi.waitUntil(() => dripping, { timeout: 15_000 });
    stop.abort();
    await ended;
    await vi.waitUntil(() => dripping?.destroyed, { timeout: 15_000 });
  });
});

describe('nobody inside is reached', () => {
  test.each(['/moved.mp4', '/inner-list.m3u8'])('by what %s leads to', async (at) => {
    await expect(fetched(at)).rejects.toMatchObject({ key: 'address-refused' });
    expect(asked).toContain(at);
    expect(inner).toEqual([]);
  });

  test.each([
    ['file:///etc/passwd', 'link-unusable'],
    ['ftp://example.com/a.mp4', 'link-unusable'],
    ['http://user:secret@example.com/a.mp4', 'link-unusable'],
    ['ytsearch:cats', 'link-unusable'],
    ['--exec=touch /tmp/x', 'link-unusable'],
    ['not a link', 'link-unusable'],
    ['http://169.254.169.254/latest/meta-data', 'address-refused'],
    ['http://[::1]/a.mp4', 'address-refused'],
    ['http://0x7f.1/a.mp4', 'address-refused'],
  ])('by %s', async (text, key) => {
    await expect(describeLink(text)).rejects.toMatchObject({ code: 'invalid', key });
  });
});

describe('a site', () => {
  const base = baseContext({ actor: { kind: 'job', job: 'test.job' } });
  const rules = { most: 2, pauseMs: 300, patienceMs: 0 };
  const busy = { code: 'limit', key: 'link-busy' };
  const visit = (at: string, work: () => Promise<unknown>, change: object = {}) =>
    visitHost(base, link(at), work, { ...rules, ...change });
  const nothing = async () => {};

  test('is visited by two at once, and others wait for their turn', async () => {
    const over = Promise.withResolvers<void>();
    const unhurried = { pauseMs: 0 };
    const visits = [visit('/a', () => over.promise, unhurried), visit('/b', () => over.promise, unhurried)];
    // With no pause to keep, whoever comes third asks again at once, and in vain.
    await vi.waitUntil(async () => (await places()) === 2, { timeout: 20_000 });
    await expect(visit('/c', nothing)).rejects.toMatchObject(busy);
    const patient = visit('/c', async () => 'done', { patienceMs: 60_000 });
    over.resolve();
    await Promise.all(visits);
    expect(await patient).toBe('done');
  });

  test('has a pause between two visits', async () => {
    await visit('/a', nothing, { patienceMs: 60_000 });
    // Longer than any machine takes from one line to the next.
    const slowly = { pauseMs: 20_000 };
    await expect(visit('/b', nothing, slowly)).rejects.toMatchObject({
      ...busy,
      retryAfter: expect.toSatisfy((seconds: number) => seconds > 1 && seconds <= 20),
    });
    await visit('/b', nothing, { patienceMs: 60_000 });
  });

  const places = () =>
    withClient(process.env.X8_TEST_SUPERUSER_URL ?? '', async (client) => {
      const { rows } = await client.query('select 1 from link_visit where until > clock_timestamp()');
      return rows.length;
    });
});
