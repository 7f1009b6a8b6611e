import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { spellingsOf } from '@/tests/factories/spellings-of';
import { guardedFetch } from './guarded-fetch';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'own.test';
});

/** Counts who reaches it, whatever they want: the judge of every refusal here. */
class Trap {
  hits = 0;
  #server: Server;
  constructor() {
    this.#server = createServer((socket) => {
      this.hits += 1;
      socket.on('error', () => {}).resume();
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret');
    });
  }
  listen = (host: string, port = 0) =>
    new Promise<number>((resolve) =>
      this.#server.listen(port, host, () => resolve((this.#server.address() as AddressInfo).port)),
    );
  close = () => new Promise((resolve) => this.#server.close(resolve));
}

const trap = new Trap();
let port = 0;
beforeAll(async () => {
  port = await trap.listen('0.0.0.0');
});
afterAll(() => trap.close());

const targets = [
  '127.0.0.1',
  '127.1.2.3',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '198.18.0.1',
];
const names = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'ip6-localhost',
  '[::1]',
  '[::]',
  '[fd00::1]',
  '[fe80::1]',
];

test('no spelling of an inner address is called', async () => {
  const hosts = [...targets.flatMap(spellingsOf), ...names];
  const urls = hosts.flatMap((host) => [`http://${host}:${port}/`, `https://${host}:${port}/a?b#c`]);
  const ended = await Promise.all(
    urls.map((url) =>
      guardedFetch(url, { timeoutMs: 3_000 }, resolvesLikeTheSystem).then(
        () => `${url} answered`,
        (error: { key?: string }) => error.key ?? `${url} ${error}`,
      ),
    ),
  );
  expect(urls.length).toBeGreaterThan(600);
  expect(ended.filter((end) => end !== 'address-refused' && end !== 'channel-unreachable')).toEqual([]);
  expect(trap.hits).toBe(0);
});

/** The names that the hosts file knows; every other name is unknown here, so that no test asks the internet. */
async function resolvesLikeTheSystem(host: string): Promise<Array<{ address: string }>> {
  if (/localhost/i.test(host)) return [{ address: '127.0.0.1' }, { address: '::1' }];
  throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
}

test.each([
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_INFO',
  'data:text/plain,hello',
  'javascript:1',
  'ws://example.com/',
  'unix:/var/run/docker.sock',
  '//example.com/',
  'example.com',
  '',
])('%j is not an address', async (url) => {
  await expect(guardedFetch(url)).rejects.toMatchObject({ code: 'invalid', key: 'address-refused' });
});

test('a name with one inner address among its public ones is refused', async () => {
  const mixed = async () => [{ address: '93.184.215.14' }, { address: '127.0.0.1' }];
  const call = guardedFetch(`http://mixed.test:${port}/`, {}, mixed);
  await expect(call).rejects.toMatchObject({ code: 'invalid', key: 'address-refused' });
  expect(trap.hits).toBe(0);
});

test('a name is looked up once, and the connection goes to the address that was checked', async () => {
  const [checked, rebound] = [new Trap(), new Trap()];
  const where = await checked.listen('127.0.0.2');
  await rebound.listen('127.0.0.3', where);
  let asked = 0;
  const rebinding = async () => {
    asked += 1;
    return [{ address: asked === 1 ? '127.0.0.2' : '127.0.0.3' }];
  };
  const answer = await guardedFetch(`http://own.test:${where}/`, {}, rebinding);
  expect(Buffer.from(answer.bytes).toString()).toBe('secret');
  expect([asked, checked.hits, rebound.hits]).toEqual([1, 1, 0]);
  await Promise.all([checked.close(), rebound.close()]);
});

test('a name that turns inner after the check reaches nothing', async () => {
  for (let round = 0; round < 20; round += 1) {
    let asked = 0;
    const rebinding = async () => {
      asked += 1;
      // Public by its form, and nobody answers there.
      return [{ address: asked === 1 ? '192.0.1.1' : '127.0.0.1' }];
    };
    const call = guardedFetch(`http://rebinding.test:${port}/`, { timeoutMs: 30 }, rebinding);
    await expect(call).rejects.toMatchObject({ key: 'channel-unreachable' });
    expect(asked).toBe(1);
  }
  expect(trap.hits).toBe(0);
});

/** A server at own.test for the length of one call. */
async function served<T>(
  answer: Parameters<typeof createHttpServer>[1],
  use: (url: string) => Promise<T>,
): Promise<T> {
  const server = createHttpServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://own.test:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
const loopback = async () => [{ address: '127.0.0.1' }];

test('a redirect is an answer, not a way', async () => {
  for (const status of [301, 302, 303, 307, 308])
    await served(
      (_request, response) => {
        response.writeHead(status, { location: `http://127.0.0.1:${port}/` }).end();
      },
      async (url) => expect((await guardedFetch(url, {}, loopback)).status).toBe(status),
    );
  expect(trap.hits).toBe(0);
});

test('method, headers and body arrive, and a packed answer is not asked for nor unpacked', async () => {
  const packed = gzipSync(Buffer.alloc(1024 * 1024));
  await served(
    (request, response) => {
      expect([request.method, request.headers['x-key'], request.headers['accept-encoding']]).toEqual([
        'POST',
        'value',
        'identity',
      ]);
      response.writeHead(201, { 'content-encoding': 'gzip', 'set-cookie': ['a=1', 'b=2'] }).end(packed);
    },
    async (url) => {
      const init = { method: 'POST', headers: { 'x-key': 'value' }, body: '{}' } as const;
      const answer = await guardedFetch(url, init, loopback);
      expect(answer.status).toBe(201);
      expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
      expect(answer.bytes.byteLength).toBe(packed.byteLength);
    },
  );
});

test('an answer without an end is cut at the limit', async () => {
  let sent = 0;
  await served(
    (_request, response) => {
      const chunk = Buffer.alloc(64 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', more);
      more();
    },
    async (url) => {
      const call = guardedFetch(url, { maxBytes: 1024 * 1024 }, loopback);
      await expect(call).rejects.toMatchObject({ code: 'invalid', key: 'answer-too-large' });
    },
  );
  expect(sent).toBeLessThan(16 * 1024 * 1024);
});

test('an answer that drips is cut at the time limit, and so is one that never begins', async () => {
  for (const slow of [true, false])
    await served(
      (_request, response) => {
        if (slow) setInterval(() => response.write('.'), 20).unref();
      },
      async (url) => {
        const began = performance.now();
        const call = guardedFetch(url, { timeoutMs: 300 }, loopback);
        await expect(call).rejects.toMatchObject({ code: 'unavailable', key: 'channel-unreachable' });
        expect(performance.now() - began).toBeLessThan(2_000);
      },
    );
});

test('ten thousand headers are refused', async () => {
  await served(
    (_request, response) => {
      for (let index = 0; index < 10_000; index += 1) response.setHeader(`x-${index}`, 'y');
      response.end('ok');
    },
    async (url) => {
      await expect(guardedFetch(url, {}, loopback)).rejects.toMatchObject({ key: 'channel-unreachable' });
    },
  );
});

test('a name server that is silent takes no longer than the call may', async () => {
  const silent = () => new Promise<never>(() => {});
  const call = guardedFetch('http://silent.test/', { timeoutMs: 50 }, silent);
  await expect(call).rejects.toMatchObject({ key: 'channel-unreachable' });
});

test('a request made once tells whether it was handed over before it failed', async () => {
  const once = { method: 'POST', once: true, timeoutMs: 500 } as const;
  await served(
    (request) => void request.socket.destroy(),
    async (url) => {
      const call = guardedFetch(url, once, loopback);
      await expect(call).rejects.toMatchObject({ code: 'conflict', key: 'delivery-uncertain' });
    },
  );
  const closed = await served(
    () => {},
    async (url) => url,
  );
  await expect(guardedFetch(closed, once, loopback)).rejects.toMatchObject({
    code: 'unavailable',
    key: 'channel-unreachable',
  });
});
