import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchModel } from './fetch-model';

const content = Buffer.concat([Buffer.from('lmgg'), Buffer.alloc(400_000, 'weights')]);
const sha256 = createHash('sha256').update(content).digest('hex');

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'x8-model-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

type Serve = (request: IncomingMessage, response: ServerResponse, asked: number) => void;

/** A server with a model for the length of one call; tells what ranges it was asked for. */
async function served<T>(serve: Serve, use: (url: string, ranges: string[]) => Promise<T>): Promise<T> {
  const ranges: string[] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range ?? 'all');
    serve(request, response, ranges.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ggml-base.bin`, ranges);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** As Hugging Face does it, ranges and all. */
const whole: Serve = ({ headers }, response) => {
  const start = Number(/bytes=(\d+)-/.exec(headers.range ?? '')?.[1] ?? 0);
  const rest = content.subarray(start);
  response
    .writeHead(start > 0 ? 206 : 200, {
      'content-length': rest.length,
      ...(start > 0 && { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` }),
    })
    .end(rest);
};

/** Breaks off after a part of what is due. */
const broken: Serve = (request, response, asked) => {
  if (asked > 1) return whole(request, response, asked);
  response.writeHead(200, { 'content-length': content.length }).write(content.subarray(0, 150_000));
  setTimeout(() => response.destroy(), 50);
};

const files = () => readdirSync(directory).sort();

test('a model arrives once, whole and checked, and tells how far it is', async () => {
  await served(whole, async (url, ranges) => {
    const told: number[] = [];
    const file = await fetchModel({ url, sha256 }, { directory, onProgress: (share) => told.push(share) });
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(told.at(-1)).toBe(1);
    expect(await fetchModel({ url, sha256 }, { directory })).toBe(file);
    expect(ranges).toEqual(['all']);
    expect(files()).toEqual([path.basename(file)]);
  });
});

test('a download that breaks off goes on where it stopped', async () => {
  await served(broken, async (url, ranges) => {
    const file = await fetchModel({ url, sha256 }, { directory });
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(ranges).toEqual(['all', 'bytes=150000-']);
  });
});

test('what an earlier process left is gone on with', async () => {
  await served(whole, async (url, ranges) => {
    writeFileSync(path.join(directory, `${sha256.slice(0, 12)}-ggml-base.bin.part`), content.subarray(0, 99));
    const file = await fetchModel({ url, sha256 }, { directory });
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(ranges).toEqual(['bytes=99-']);
  });
});

test('a server that knows no ranges is begun with anew', async () => {
  const ignoring: Serve = (_request, response, asked) =>
    asked === 1
      ? broken(_request, response, asked)
      : void response.writeHead(200, { 'content-length': content.length }).end(content);
  await served(ignoring, async (url) => {
    const file = await fetchModel({ url, sha256 }, { directory });
    expect(readFileSync(file).equals(content)).toBe(true);
  });
});

test('without a checksum nothing is put together from two downloads', async () => {
  await served(broken, async (url, ranges) => {
    const file = await fetchModel({ url, sha256: null }, { directory });
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(ranges).toEqual(['all', 'all']);
  });
});

test.each([
  ['other bytes', content.map((byte) => byte ^ 1), sha256],
  ['a page that says sorry', Buffer.from('<html>sorry</html>'), null],
])('%s are no model, and leave nothing', async (_, body, checksum) => {
  const wrong: Serve = (_request, response) => void response.writeHead(200).end(body);
  await served(wrong, async (url) => {
    await expect(fetchModel({ url, sha256: checksum }, { directory })).rejects.toMatchObject({
      reason: 'model-wrong',
    });
    expect(files()).toEqual([]);
  });
});

test.each([
  [503, 'model-unavailable', 3],
  [404, 'model-wrong', 1],
])('status %i is %s', async (status, reason, asked) => {
  const refusing: Serve = (_request, response) => void response.writeHead(status).end();
  await served(refusing, async (url, ranges) => {
    await expect(fetchModel({ url, sha256 }, { directory })).rejects.toMatchObject({ reason });
    expect(ranges).toHaveLength(asked);
    expect(files()).toEqual([]);
  });
});

test('an unreachable server is unavailable', async () => {
  const model = { url: 'http://127.0.0.1:9/model.bin', sha256 };
  await expect(fetchModel(model, { directory })).rejects.toMatchObject({ reason: 'model-unavailable' });
});

test('of several who want it at once one downloads, and the others wait', async () => {
  await served(whole, async (url, ranges) => {
    const all = await Promise.all([1, 2, 3, 4].map(() => fetchModel({ url, sha256 }, { directory })));
    expect(new Set(all).size).toBe(1);
    expect(ranges).toEqual(['all']);
  });
});

test('the turn of a process that died is taken over', async () => {
  await served(whole, async (url) => {
    const lock = path.join(directory, `${sha256.slice(0, 12)}-ggml-base.bin.lock`);
    writeFileSync(lock, randomUUID());
    utimesSync(lock, 1, 1);
    expect(readFileSync(await fetchModel({ url, sha256 }, { directory })).equals(content)).toBe(true);
    expect(files()).toHaveLength(1);
  });
});

test('a download that is called off ends, and what came is kept', async () => {
  const slow: Serve = (_request, response) =>
    void response.writeHead(200, { 'content-length': content.length }).write(content.subarray(0, 1_000));
  await served(slow, async (url) => {
    const caller = new AbortController();
    const onProgress = () => caller.abort();
    const call = fetchModel({ url, sha256 }, { directory, signal: caller.signal, onProgress });
    await expect(call).rejects.toMatchObject({ reason: 'aborted' });
    expect(files()).toEqual([expect.stringMatching(/\.part$/)]);
  });
});
