import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import {
  arrived,
  brought,
  half,
  here,
  part,
  partFile,
  serve,
  sound,
  validators,
} from '@/tests/factories/bring-track';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'own.test,media.test';
});

test('a track arrives whole, and what a resume needs is told before its first byte', async () => {
  const told: string[] = [];
  const { end, asked } = await brought(serve(sound), {
    onPart: ({ etag, total }) => void told.push(`${etag} ${total} ${existsSync(partFile)}`),
    onBytes: (sofar, total) => void told.push(`${sofar}/${total}`),
  });
  expect(end).toMatchObject({
    kind: 'whole',
    path: partFile,
    bytes: sound.length,
    part: part({ address: expect.anything() }),
  });
  expect([arrived(), asked.length, asked[0]?.range]).toEqual([true, 1, undefined]);
  expect([told[0], told.at(-1)]).toEqual(['"one" 400000 false', '400000/400000']);
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
  expect(readFileSync(partFile).length).toBe(half);
});

test.each([401, 403, 404, 410])('%i: the address has expired, the part stays', async (status) => {
  here(sound.subarray(0, half));
  const answer: RequestListener = (_, response) => void response.writeHead(status).end('<html>gone');
  const { end } = await brought(answer, { resume: part() });
  expect(end).toEqual({ kind: 'expired', status });
  expect(readFileSync(partFile).length).toBe(half);
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
  expect(existsSync(partFile)).toBe(false);
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
  expect([existsSync(partFile), told.parts.length]).toEqual([false, 0]);
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
  expect(readFileSync(partFile).length).toBeGreaterThan(0);
  const silent = await brought(() => {}, { timeoutMs: 200 });
  expect(silent.error).toMatchObject({ code: 'unavailable', key: 'track-unreachable' });
});

test('a body that drips and drips is ended long before the limit', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const { error } = await brought(
      (_, response) => {
        response.writeHead(200, { 'content-length': 1_000_000 });
        const drip = (): void => {
          if (response.destroyed) return;
          response.write('.');
          setTimeout(drip, 5);
        };
        drip();
      },
      { onBytes: (sofar) => void (sofar > 10 && vi.advanceTimersByTime(10_000)), timeoutMs: 60_000 },
    );
    expect(error).toMatchObject({ code: 'unavailable', key: 'track-cut-short' });
  } finally {
    vi.useRealTimers();
  }
});

test('ten thousand headers are not read', async () => {
  const { error } = await brought((_, response) => {
    for (let nr = 0; nr < 10_000; nr += 1) response.setHeader(`x-${nr}`, 'y');
    response.end(sound);
  });
  expect(error).toMatchObject({ code: 'unavailable', key: 'track-unreachable' });
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
  expect(readFileSync(partFile).length).toBe(half);
});

test('redirects are followed to declared hosts only, and secrets stay with the host they were told to', async () => {
  const seen: Array<[string | undefined, string | undefined, string | undefined]> = [];
  const answer: RequestListener = (request, response) => {
    const { referer, cookie, range, 'x-token': token } = request.headers;
    seen.push([referer, [cookie, token].join(' ').trim(), range]);
    const port = (request.socket.address() as AddressInfo).port;
    if (request.url === '/track') response.writeHead(302, { location: '/there' }).end();
    else if (request.url === '/there')
      response.writeHead(307, { location: `http://media.test:${port}/last` }).end();
    else response.end(sound);
  };
  const headers = {
    Referer: 'http://own.test/page',
    Cookie: 'a=b',
    'X-Token': 't',
    Range: 'bytes=0-1',
    Host: 'evil.test',
  };
  const refused = await brought(answer, { headers });
  expect(refused.error).toMatchObject({ key: 'track-host-undeclared', params: { host: 'media.test' } });
  expect(seen.splice(0).length).toBe(2);
  const followed = await brought(answer, { headers, allows: (host) => host.endsWith('.test') });
  expect(followed.end?.kind).toBe('whole');
  expect(seen).toEqual([
    ['http://own.test/page', 'a=b t', undefined],
    ['http://own.test/page', 'a=b t', undefined],
    ['http://own.test/page', '', undefined],
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
