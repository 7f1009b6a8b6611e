import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { spellingsOf } from '@/tests/factories/spellings-of';
import { prepareCover } from '../covers/prepare-cover';
import { downloadTrack } from './download-track';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'own.test';
});

const folder = mkdtempSync(path.join(tmpdir(), 'x8-hostile-'));
let hits = 0;
/** Counts who reaches it, whatever they want: the judge of every refusal here. */
const trap = createServer((socket) => {
  hits += 1;
  socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret');
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => trap.listen(0, '0.0.0.0', resolve));
  port = (trap.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((resolve) => trap.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const targets = [
  ...['127.0.0.1', '127.1.2.3', '10.0.0.1', '172.16.0.1', '172.31.255.254', '192.168.0.1', '169.254.169.254'],
  ...['100.64.0.1', '0.0.0.0', '198.18.0.1', '168.63.129.16', '224.0.0.1', '255.255.255.255'],
];
const names = [
  ...['localhost', 'LOCALHOST', 'localhost.', 'ip6-localhost', 'localhost.localdomain'],
  ...['[::1]', '[::]', '[fd00::1]', '[fe80::1]', '[fe80::1%25eth0]', '[ff02::1]', '[100::1]', '[5f00::1]'],
];
const others = [
  ...['file:///etc/passwd', 'gopher://127.0.0.1:1/_INFO', 'data:audio/mpeg;base64,SUQz', 'javascript:1', ''],
  ...['ftp://127.0.0.1/', 'ws://127.0.0.1/', 'unix:/var/run/docker.sock', '//127.0.0.1/', 'http:', 'http://'],
];

/** The names that the hosts file knows; every other name is unknown here, so that no test asks the internet. */
const lookup = async (host: string): Promise<Array<{ address: string }>> => {
  if (/localhost/i.test(host)) return [{ address: '127.0.0.1' }, { address: '::1' }];
  throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
};
const refusals: ReadonlySet<string> = new Set([
  'address-refused',
  'track-unreachable',
  'track-host-undeclared',
]);

function addresses(): string[] {
  const hosts = [...targets.flatMap(spellingsOf), ...names];
  const places = (host: string): string[] => [
    `http://${host}:${port}/a.mp3`,
    `https://${host}:${port}/a.mp3?b#c`,
  ];
  return [...hosts.flatMap(places), ...others];
}

test('no spelling of an inner address is asked for a track or a cover, even when the source declared every host', async () => {
  const urls = addresses();
  const common = { allows: () => true, timeoutMs: 3_000, lookup };
  const ended = await Promise.all(
    urls.flatMap((url, nr) => [
      keyOf(
        downloadTrack({
          ...common,
          url,
          path: path.join(folder, `${nr}.part`),
          resume: null,
          maxBytes: 1_000,
          now: new Date(0),
        }),
      ),
      keyOf(prepareCover({ ...common, from: { url }, path: path.join(folder, `${nr}.jpg`) })),
    ]),
  );
  expect(ended.length).toBeGreaterThan(1_500);
  expect(ended.filter((key) => !refusals.has(key))).toEqual([]);
  expect([hits, readdirSync(folder)]).toEqual([0, []]);
});

test('nor is any of them when a declared host redirects to it', async () => {
  const locations = addresses().filter((url) => url !== '' && /^[\x21-\x7e]+$/.test(url));
  const server = createHttpServer((request, response) => {
    response.writeHead(302, { location: locations[Number(request.url?.slice(1))] ?? '' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = `http://own.test:${(server.address() as AddressInfo).port}`;
  const wish = {
    path: path.join(folder, 'a'),
    resume: null,
    maxBytes: 1,
    allows: () => true,
    now: new Date(0),
  };
  const atOwn = async (host: string) => (host === 'own.test' ? [{ address: '127.0.0.1' }] : lookup(host));
  const ended: string[] = [];
  // Some at a time: each has a connection of its own.
  for (let at = 0; at < locations.length; at += 50)
    ended.push(
      ...(await Promise.all(
        locations
          .slice(at, at + 50)
          .map((_, nr) =>
            keyOf(downloadTrack({ ...wish, url: `${own}/${at + nr}`, timeoutMs: 5_000, lookup: atOwn })),
          ),
      )),
    );
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(ended.length).toBeGreaterThan(500);
  expect(ended.filter((key) => !refusals.has(key))).toEqual([]);
  expect(hits).toBe(0);
});

test('a host that only looks like a declared one is not asked', async () => {
  const declared = (host: string): boolean => host === 'media.test' || host.endsWith('.media.test');
  const near = [
    'media.test.evil.test',
    'evilmedia.test',
    'media.test@evil.test',
    'evil.test#media.test',
    'mediа.test',
  ];
  for (const host of near) {
    const call = downloadTrack({
      ...{
        url: `http://${host}/`,
        path: path.join(folder, 'a'),
        resume: null,
        maxBytes: 1,
        timeoutMs: 1_000,
      },
      ...{ allows: declared, now: new Date(0), lookup: async () => [{ address: '127.0.0.1' }] },
    });
    expect(await keyOf(call)).toBe('track-host-undeclared');
  }
  expect(hits).toBe(0);
});

test('a name with one inner address among its public ones is not asked, nor one that turns inner after the check', async () => {
  const wish = {
    path: path.join(folder, 'a'),
    resume: null,
    maxBytes: 1,
    allows: () => true,
    now: new Date(0),
  };
  const url = `http://media.test:${port}/`;
  const mixed = async () => [{ address: '93.184.215.14' }, { address: '127.0.0.1' }];
  expect(await keyOf(downloadTrack({ ...wish, url, timeoutMs: 1_000, lookup: mixed }))).toBe(
    'address-refused',
  );
  let asked = 0;
  const rebinding = async () => {
    asked += 1;
    // Public by its form, and nobody answers there.
    return [{ address: asked % 2 ? '192.0.1.1' : '127.0.0.1' }];
  };
  for (let round = 1; round <= 10; round += 1) {
    asked = 0;
    const call = downloadTrack({ ...wish, url, timeoutMs: 30, lookup: rebinding });
    expect([await keyOf(call), asked]).toEqual(['track-unreachable', 1]);
  }
  expect(hits).toBe(0);
});

async function keyOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    (end) => `answered ${JSON.stringify(end)}`,
    (error: { key?: string }) => error.key ?? String(error),
  );
}
