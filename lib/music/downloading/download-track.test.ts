import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { downloadTrack, type TrackDownload } from './download-track';
import type { PartState } from './part-state';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'own.test,media.test';
});

const folder = mkdtempSync(path.join(tmpdir(), 'x8-track-'));
const file = path.join(folder, 'a.part');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(file, { force: true }));

const sound = randomBytes(400_000);
const half = 200_000;
const validators = { etag: '"one"', 'last-modified': 'Wed, 01 Jul 2026 10:00:00 GMT' };
const now = new Date('2026-07-01T12:00:00Z');

type Wish = Partial<Omit<TrackDownload, 'url' | 'path'>>;

/** A server at own.test for the length of one call; what it was asked is told too. */
async function brought(answer: RequestListener, wish: Wish = {}, place = '/track') {
  const asked: Array<{ range: string | undefined; condition: string | undefined; url: string | undefined }> =
    [];
  const server = createServer((request, response) => {
    const { range, 'if-range': condition } = request.headers;
    asked.push({ range, condition: condition as string | undefined, url: request.url });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://own.test:${(server.address() as AddressInfo).port}${place}`;
  const parts: PartState[] = [];
  try {
    const end = await downloadTrack({
      url,
      path: file,
      resume: null,
      allows: (host) => host === 'own.test',
      maxBytes: 1_000_000,
      timeoutMs: 5_000,
      now,
      lookup: async () => [{ address: '127.0.0.1' }],
      onPart: (part) => void parts.push(part),
      ...wish,
      ...(wish.resume && { resume: { ...wish.resume, address: wish.resume.address || hashOf(url) } }),
    });
    return { end, asked, parts };
  } catch (error) {
    return { error: error as { code: string; key: string }, asked, parts };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const hashOf = (url: string): string => createHash('sha256').update(url).digest('base64url').slice(0, 22);
const here = (bytes: Uint8Array): void => writeFileSync(file, bytes);
/** A part of it is here, from the address that is asked now unless told otherwise. */
const part = (more: Partial<PartState> = {}): PartState => ({
  total: sound.length,
  etag: validators.etag,
  lastModified: validators['last-modified'],
  address: '',
  ...more,
});

/** Answers as a good server does: ranges, If-Range, 416. */
function serve(bytes: Buffer, headers: Readonly<Record<string, string>> = validators): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
    const condition = request.headers['if-range'];
    const holds =
      condition === undefined || [headers.etag, headers['last-modified']].includes(String(condition));
    if (Number.isNaN(from) || !holds) {
      response.writeHead(200, { 'content-length': bytes.length, ...headers }).end(bytes);
    } else if (from >= bytes.length) {
      response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    } else {
      const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
      response
        .writeHead(206, { 'content-range': range, 'content-length': bytes.length - from, ...headers })
        .end(bytes.subarray(from));
    }
  };
}

const arrived = (): boolean => readFileSync(file).equals(sound);

test('a track arrives whole, and what a resume needs is told before its first byte', async () => {
  const told: string[] = [];
  const { end, asked } = await brought(serve(sound), {
    onPart: ({ etag, total }) => void told.push(`${etag} ${total} ${existsSync(file)}`),
    onBytes: (sofar, total) => void told.push(`${sofar}/${total}`),
  });
  expect(end).toMatchObject({
    kind: 'whole',
    path: file,
    bytes: sound.length,
    part: part({ address: expect.anything() }),
  });
  expect([arrived(), asked.length, asked[0]?.range]).toEqual([true, 1, undefined]);
  expect([told[0], told.at(-1)]).toEqual(['"one" 400000 false', '400000/400000']);
});

test('a part goes on where it stopped, and only its end is asked for again', async () => {
  here(sound.subarray(0, half));
  const { end, asked } = await brought(serve(sound), { resume: part() });
  expect(end).toMatchObject({ kind: 'whole', bytes: sound.length });
  expect(asked).toMatchObject([{ range: `bytes=${half - 65_536}-`, condition: '"one"' }]);
  expect(arrived()).toBe(true);
});

test('a track that was all there already is asked for no more than its end', async () => {
  here(sound);
  const { end, asked } = await brought(serve(sound), { resume: part() });
  expect(end).toMatchObject({ kind: 'whole', bytes: sound.length });
  expect(asked).toMatchObject([{ range: `bytes=${sound.length - 65_536}-` }]);
});

const other = Buffer.concat([sound.subarray(0, 100_000), randomBytes(200_000)]);
const anew: ReadonlyArray<
  readonly [title: string, answer: RequestListener, part: Partial<PartState>, asked: number]
> = [
  ['a changed ETag under If-Range', serve(sound, { etag: '"two"' }), {}, 1],
  ['a server without ranges', (_, response) => void response.end(sound), {}, 1],
  ['a shorter file (416)', lyingOnce(416, {}), {}, 2],
  [
    'a changed ETag on a 206',
    lyingOnce(206, { etag: '"two"', 'content-range': rangeFrom(half - 65_536) }),
    {},
    2,
  ],
  ['a Content-Range elsewhere', lyingOnce(206, { ...validators, 'content-range': rangeFrom(half) }), {}, 2],
  [
    'a Content-Range of another length',
    lyingOnce(206, { ...validators, 'content-range': `bytes ${half - 65_536}-399999/500000` }),
    {},
    2,
  ],
  ['a Content-Range without sense', lyingOnce(206, { ...validators, 'content-range': 'bytes 9-1/5' }), {}, 2],
  ['a 206 without Content-Range', lyingOnce(206, validators), {}, 2],
  [
    'other bytes than those that are here',
    lyingOnce(206, { ...validators, 'content-range': rangeFrom(half - 65_536) }),
    {},
    2,
  ],
  ['neither validator nor length', serve(sound), { etag: null, lastModified: null, total: null }, 1],
  ['no validator at another address, and no length', serve(sound), { total: null, address: 'another' }, 1],
  ['more here than there is of it', serve(sound), { total: half - 1 }, 1],
];
function rangeFrom(from: number): string {
  return `bytes ${from}-${sound.length - 1}/${sound.length}`;
}
/** Answers the resume with what it says, and other bytes; the beginning anew like everybody. */
function lyingOnce(status: number, headers: Readonly<Record<string, string>>): RequestListener {
  return (request, response) => {
    if (request.headers.range === undefined) response.end(sound);
    else response.writeHead(status, headers).end(other.subarray(half - 65_536));
  };
}

test.each(anew)('%s: begun anew', async (_title, answer, known, times) => {
  here(sound.subarray(0, half));
  const { end, asked } = await brought(answer, { resume: part(known) });
  expect(end).toMatchObject({ kind: 'whole', bytes: sound.length });
  expect(asked.at(-1)?.range === undefined || times === 1).toBe(true);
  expect([arrived(), asked.length]).toEqual([true, times]);
});

test('a weak ETag is no validator: the date is, or the bytes and the length are', async () => {
  const weak = { etag: 'W/"one"' };
  const first = await brought(serve(sound, { ...validators, ...weak }));
  expect(first.end?.kind === 'whole' && first.end.part.etag).toBe(null);
  here(sound.subarray(0, half));
  const dated = await brought(serve(sound, { ...validators, ...weak }), { resume: part({ etag: null }) });
  expect(dated.asked[0]?.condition).toBe(validators['last-modified']);
  here(sound.subarray(0, half));
  const bare = await brought(serve(sound, weak), { resume: part({ etag: null, lastModified: null }) });
  expect(bare.asked).toMatchObject([{ range: `bytes=${half - 65_536}-`, condition: undefined }]);
  expect([dated.end?.kind, bare.end?.kind, arrived()]).toEqual(['whole', 'whole', true]);
});

test('after a new address the validators do not count, the bytes that are here do', async () => {
  here(sound.subarray(0, half));
  const moved = { resume: part({ address: 'another' }) };
  const same = await brought(serve(sound, { etag: '"of the other server"' }), moved);
  expect(same.asked).toMatchObject([{ range: `bytes=${half - 65_536}-`, condition: undefined }]);
  expect([same.end?.kind, arrived()]).toEqual(['whole', true]);
  here(Buffer.concat([sound.subarray(0, half - 10), randomBytes(10)]));
  const changed = await brought(serve(sound), moved);
  expect([changed.end?.kind, changed.asked.length, arrived()]).toEqual(['whole', 2, true]);
});

test('what breaks off before its length is kept, told, and gone on with', async () => {
  const { error, parts } = await brought((_, response) => {
    response.writeHead(200, { 'content-length': sound.length, ...validators });
    response.write(sound.subarray(0, half), () => setTimeout(() => response.destroy(), 20));
  });
  expect(error).toMatchObject({ code: 'unavailable', key: 'track-cut-short' });
  expect(readFileSync(file).length).toBe(half);
  const { end } = await brought(serve(sound), { resume: { ...part(), ...parts[0], address: '' } });
  expect([end?.kind, arrived()]).toEqual(['whole', true]);
});

test('a range that ends before the file does is cut short too', async () => {
  here(sound.subarray(0, half));
  const { error } = await brought(
    (_, response) => {
      const range = `bytes ${half - 65_536}-${half + 999}/${sound.length}`;
      response.writeHead(206, { 'content-range': range, ...validators });
      response.end(sound.subarray(half - 65_536, half + 1_000));
    },
    { resume: part() },
  );
  expect(error).toMatchObject({ code: 'unavailable', key: 'track-cut-short' });
  expect(readFileSync(file).equals(sound.subarray(0, half + 1_000))).toBe(true);
});

test.each([
  [{ 'retry-after': '17' }, 17],
  [{ 'retry-after': 'Wed, 01 Jul 2026 12:02:00 GMT' }, 120],
  [{ 'retry-after': 'Wed, 01 Jul 2020 12:02:00 GMT' }, 1],
  [{ 'retry-after': '999999999' }, 3_600],
  [{ 'retry-after': 'soon' }, 60],
  [{}, 60],
])('429 with %j: later', async (headers, retryAfterSeconds) => {
  here(sound.subarray(0, half));
  const { end } = await brought((_, response) => void response.writeHead(429, headers).end(), {
    resume: part(),
  });
  expect(end).toEqual({ kind: 'later', status: 429, retryAfterSeconds });
  expect(readFileSync(file).length).toBe(half);
});

test.each([401, 403, 404, 410])('%i: the address has expired, the part stays', async (status) => {
  here(sound.subarray(0, half));
  const answer: RequestListener = (_, response) => void response.writeHead(status).end('<html>gone');
  const { end } = await brought(answer, { resume: part() });
  expect(end).toEqual({ kind: 'expired', status });
  expect(readFileSync(file).length).toBe(half);
});

test('other statuses are told apart: those that pass and those that do not', async () => {
  const ended = [];
  for (const status of [400, 418, 500, 502, 503, 408]) {
    const { error } = await brought((_, response) => void response.writeHead(status).end());
    ended.push([status, error?.code, error?.key]);
  }
  expect(ended).toEqual([
    [400, 'invalid', 'track-refused'],
    [418, 'invalid', 'track-refused'],
    [500, 'unavailable', 'track-unreachable'],
    [502, 'unavailable', 'track-unreachable'],
    [503, 'unavailable', 'track-unreachable'],
    [408, 'unavailable', 'track-unreachable'],
  ]);
  const patient = await brought((_, response) => void response.writeHead(503, { 'retry-after': '5' }).end());
  expect(patient.end).toEqual({ kind: 'later', status: 503, retryAfterSeconds: 5 });
});

test.each([
  ['<!DOCTYPE html><html><body>Sign in</body></html>'],
  ['\ufeff\n  <html lang="ru">'],
  ['{"error": "expired"}'],
  [''],
])('a page posing as a track is not kept: %j', async (page) => {
  const { error } = await brought(
    (_, response) => void response.writeHead(200, { 'content-type': 'audio/mpeg' }).end(page),
  );
  expect(error).toMatchObject({ code: 'invalid', key: 'track-not-audio' });
  expect(existsSync(file)).toBe(false);
});

test('what is packed is not taken, and nothing packed is asked for', async () => {
  let asked: string | undefined;
  const { error } = await brought((request, response) => {
    asked = String(request.headers['accept-encoding']);
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(sound);
  });
  expect([asked, error?.key]).toEqual(['identity', 'track-not-audio']);
});

test('what is too large is not begun, and what has no end is cut at the limit', async () => {
  const told = await brought(serve(sound), { maxBytes: half });
  let sent = 0;
  const endless = await brought(
    (_, response) => {
      const chunk = Buffer.alloc(65_536, 1);
      const more = (): void => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', more);
      more();
    },
    { maxBytes: half },
  );
  for (const { error } of [told, endless])
    expect(error).toMatchObject({ code: 'invalid', key: 'track-too-large', params: { limit: 1 } });
  expect([existsSync(file), told.parts.length]).toEqual([false, 0]);
  expect(sent).toBeLessThan(16 * 1_048_576);
});

test('a body that drips ends at the time limit, one that never comes too; what came stays', async () => {
  const dripping = await brought(
    (_, response) => {
      response.writeHead(200, { 'content-length': 1_000, ...validators });
      setInterval(() => response.write('.'), 20).unref();
    },
    { timeoutMs: 300 },
  );
  expect(dripping.error).toMatchObject({ code: 'unavailable', key: 'track-cut-short' });
  expect(readFileSync(file).length).toBeGreaterThan(0);
  const silent = await brought(() => {}, { timeoutMs: 200 });
  expect(silent.error).toMatchObject({ code: 'unavailable', key: 'track-unreachable' });
});

test('whoever calls it off hears their own reason, before and within', async () => {
  const reason = new Error('called off');
  const before = await brought(serve(sound), { signal: AbortSignal.abort(reason) });
  expect([before.error, before.asked.length]).toEqual([reason, 0]);
  const controller = new AbortController();
  const within = await brought(
    (_, response) => {
      response.writeHead(200, { 'content-length': sound.length }).write(sound.subarray(0, half));
      setTimeout(() => controller.abort(reason), 50);
    },
    { signal: controller.signal },
  );
  expect(within.error).toBe(reason);
  expect(readFileSync(file).length).toBe(half);
});

test('redirects are followed to declared hosts only, and secrets stay with the host they were told to', async () => {
  const seen: Array<[string | undefined, string | undefined, string | undefined]> = [];
  const answer: RequestListener = (request, response) => {
    const { referer, cookie, range } = request.headers;
    seen.push([referer, cookie, range]);
    const port = (request.socket.address() as AddressInfo).port;
    if (request.url === '/track') response.writeHead(302, { location: '/there' }).end();
    else if (request.url === '/there')
      response.writeHead(307, { location: `http://media.test:${port}/last` }).end();
    else response.end(sound);
  };
  const headers = { Referer: 'http://own.test/page', Cookie: 'a=b', Range: 'bytes=0-1', Host: 'evil.test' };
  const refused = await brought(answer, { headers });
  expect(refused.error).toMatchObject({ key: 'track-host-undeclared', params: { host: 'media.test' } });
  expect(seen.splice(0).length).toBe(2);
  const followed = await brought(answer, { headers, allows: (host) => host.endsWith('.test') });
  expect(followed.end?.kind).toBe('whole');
  expect(seen).toEqual([
    ['http://own.test/page', 'a=b', undefined],
    ['http://own.test/page', 'a=b', undefined],
    ['http://own.test/page', undefined, undefined],
  ]);
});

test.each([
  'http://127.0.0.1:1/a',
  'http://169.254.169.254/latest/',
  'http://[::1]/',
  'file:///etc/passwd',
  'gopher://own.test/',
  'http://user@own.test/',
  '//',
])('a redirect to %s is refused, whoever is allowed', async (location) => {
  const { error, asked } = await brought((_, response) => void response.writeHead(302, { location }).end(), {
    allows: () => true,
  });
  expect([error?.key, asked.length]).toEqual(['address-refused', 1]);
});

test('a circle of redirects ends', async () => {
  const { error, asked } = await brought(
    (_, response) => void response.writeHead(302, { location: '/' }).end(),
  );
  expect([error?.key, asked.length]).toEqual(['address-refused', 6]);
});

test('a name is looked up once a connection, and the connection goes to what was checked', async () => {
  let lookups = 0;
  const { end } = await brought(serve(sound), {
    lookup: async () => {
      lookups += 1;
      return [{ address: lookups === 1 ? '127.0.0.1' : '127.0.0.9' }];
    },
  });
  expect([end?.kind, lookups]).toEqual(['whole', 1]);
});
