import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { guardedDownload } from './guarded-download';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'own.test';
});

const folder = mkdtempSync(path.join(tmpdir(), 'x8-download-'));
const file = path.join(folder, 'a.mp4');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const loopback = async () => [{ address: '127.0.0.1' }];
const limits = { maxBytes: 1024 * 1024, timeoutMs: 2_000 };

/** A server at own.test for the length of one call. */
async function served<T>(answer: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://own.test:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test('a file arrives whole, through redirects, and tells how far it is', async () => {
  const content = Buffer.alloc(300_000, 'abc');
  const told: Array<[number, number | null]> = [];
  await served(
    (request, response) => {
      const hop = Number(request.url?.slice(1));
      if (hop < 3) response.writeHead(302, { location: `/${hop + 1}` }).end();
      else response.writeHead(200, { 'content-length': content.length }).end(content);
    },
    async (url) => {
      const onBytes = (sofar: number, total: number | null) => told.push([sofar, total]);
      const answer = await guardedDownload(`${url}/0`, file, { ...limits, onBytes }, loopback);
      expect(answer.status).toBe(200);
    },
  );
  expect(readFileSync(file).equals(content)).toBe(true);
  expect(told.at(-1)).toEqual([content.length, content.length]);
  rmSync(file);
});

test.each(['http://127.0.0.1/a', 'http://169.254.169.254/', 'file:///etc/passwd', 'http://inner.test/'])(
  'a redirect to %s is refused',
  async (location) => {
    const call = served(
      (_request, response) => void response.writeHead(302, { location }).end(),
      (url) => guardedDownload(url, file, limits, loopback),
    );
    await expect(call).rejects.toMatchObject({ key: 'address-refused' });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a circle of redirects ends', async () => {
  const call = served(
    (_request, response) => void response.writeHead(302, { location: '/' }).end(),
    (url) => guardedDownload(url, file, limits, loopback),
  );
  await expect(call).rejects.toMatchObject({ key: 'address-refused' });
});

test('what is too long, breaks off, or takes too long leaves no file', async () => {
  const ways: Array<[RequestListener, string]> = [
    [(_request, response) => void response.end(Buffer.alloc(2 * 1024 * 1024)), 'answer-too-large'],
    [
      (_request, response) => {
        response.writeHead(200, { 'content-length': 1_000 }).write('half');
        setTimeout(() => response.destroy(), 50);
      },
      'channel-unreachable',
    ],
    [(_request, response) => void response.write('drip'), 'channel-unreachable'],
  ];
  for (const [answer, key] of ways) {
    const call = served(answer, (url) => guardedDownload(url, file, { ...limits, timeoutMs: 500 }, loopback));
    await expect(call).rejects.toMatchObject({ key });
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('another status than 200 is told, and is no file', async () => {
  const answer = await served(
    (_request, response) => void response.writeHead(404).end('gone'),
    (url) => guardedDownload(url, file, limits, loopback),
  );
  expect(answer.status).toBe(404);
  expect(readdirSync(folder)).toEqual([]);
});
