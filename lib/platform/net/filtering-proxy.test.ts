import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { connectProxy } from '@/tests/doubles/proxy/connect-proxy';
import { type FilteringProxy, type FilteringProxyOptions, startFilteringProxy } from './filtering-proxy';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'own.test';
});

/** A site on loopback; it says the name it was called by and how large an answer is wished. */
const hits: string[] = [];
const site = createServer((asked, answer) => {
  hits.push(asked.headers.host ?? '');
  const size = Number(/\d+/.exec(asked.url ?? '')?.[0] ?? 0);
  answer.end(size > 0 ? Buffer.alloc(size, 'x') : JSON.stringify(asked.headers));
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  port = (site.address() as AddressInfo).port;
});
afterAll(() => site.close());

const open: FilteringProxy[] = [];
afterEach(() => Promise.all(open.splice(0).map((proxy) => proxy.close())));

const start = async (options: FilteringProxyOptions = {}): Promise<FilteringProxy> => {
  const proxy = await startFilteringProxy({ lookup: async () => [{ address: '127.0.0.1' }], ...options });
  open.push(proxy);
  return proxy;
};

/** What a plain request through the proxy is answered. */
function ask(proxy: FilteringProxy, url: string, proof = true): Promise<{ status: number; body: string }> {
  const { hostname, port: theirs, username, password } = new URL(proxy.url);
  const secret = Buffer.from(`${username}:${password}`).toString('base64');
  const headers = { host: 'x', ...(proof ? { 'proxy-authorization': `Basic ${secret}` } : {}) };
  return new Promise((resolve, reject) => {
    const asked = request({ host: hostname, port: theirs, path: url, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });
}

/** What the first line of the answer to CONNECT is, and what a request inside the tunnel is answered. */
function tunnel(proxy: FilteringProxy, place: string, path = '/'): Promise<string> {
  const { hostname, port: theirs, username, password } = new URL(proxy.url);
  const secret = Buffer.from(`${username}:${password}`).toString('base64');
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(Number(theirs), hostname, () =>
      socket.write(`CONNECT ${place} HTTP/1.1\r\nProxy-Authorization: Basic ${secret}\r\n\r\n`),
    );
    socket.on('data', (chunk) => {
      if (said === '' && chunk.toString().startsWith('HTTP/1.1 200'))
        socket.write(`GET ${path} HTTP/1.1\r\nHost: own.test\r\nConnection: close\r\n\r\n`);
      said += chunk.toString();
    });
    socket.on('error', () => {}).on('close', () => resolve(said));
  });
}

test('a public name is reached, plainly and in a tunnel, and the site hears nothing of the proxy', async () => {
  const proxy = await start();
  const { status, body } = await ask(proxy, `http://own.test:${port}/`);
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ host: `own.test:${port}` });
  expect(body).not.toContain('proxy');
  expect(await tunnel(proxy, `own.test:${port}`)).toMatch(/^HTTP\/1\.1 200 Go on.*HTTP\/1\.1 200 OK/s);
  expect(proxy.received()).toBeGreaterThan(100);
  expect(proxy.refused).toEqual([]);
});

test.each(['127.0.0.1', '169.254.169.254', '[::1]', 'localhost', '0x7f.1', 'shop.example'])(
  '%s, which is or becomes an inner address, is refused and never called',
  async (host) => {
    const proxy = await start();
    hits.length = 0;
    expect((await ask(proxy, `http://${host}:${port}/`)).status).toBe(403);
    expect(await tunnel(proxy, `${host}:${port}`)).toMatch(/^HTTP\/1\.1 403/);
    expect(proxy.refused).toHaveLength(2);
    expect(hits).toEqual([]);
  },
);

test.each([22, 25, 0, 70_000])('port %i is no web and is not reached', async (place) => {
  const proxy = await start();
  expect(await tunnel(proxy, `own.test:${place}`)).toMatch(/^HTTP\/1\.1 403/);
});

test('nobody uses it without the password of the run', async () => {
  const proxy = await start();
  hits.length = 0;
  expect((await ask(proxy, `http://own.test:${port}/`, false)).status).toBe(407);
  const stranger = { ...proxy, url: (await start()).url.replace(/\d+$/, new URL(proxy.url).port) };
  expect(await tunnel(stranger, `own.test:${port}`)).toMatch(/^HTTP\/1\.1 407/);
  expect(hits).toEqual([]);
});

test('a run that is kept to named hosts reaches no other', async () => {
  const proxy = await start({ allows: (host) => host === 'other.test' });
  expect((await ask(proxy, `http://own.test:${port}/`)).status).toBe(403);
  expect(proxy.refused).toEqual(['own.test']);
});

test('a name is looked up once for each connection, and the connection goes to what was checked', async () => {
  let asked = 0;
  const lookup = async () => {
    asked += 1;
    return [{ address: '127.0.0.1' }];
  };
  const proxy = await start({ lookup });
  expect((await ask(proxy, `http://own.test:${port}/`)).status).toBe(200);
  expect(asked).toBe(1);
});

test('more than the allowance ends every connection', async () => {
  const proxy = await start({ maxBytes: 100_000 });
  await expect(ask(proxy, `http://own.test:${port}/5000000`)).rejects.toThrow();
  expect(proxy.isOver()).toBe(true);
  expect((await ask(proxy, `http://own.test:${port}/`)).status).toBe(403);
});

test("through the operator's own proxy goes the address that was checked", async () => {
  const upstream = await connectProxy();
  try {
    const proxy = await start({ upstream: upstream.url });
    expect((await ask(proxy, `http://own.test:${port}/`)).status).toBe(200);
    expect(await tunnel(proxy, `own.test:${port}`)).toMatch(/200 OK/);
    expect(upstream.reached).toEqual([`127.0.0.1:${port}`, `127.0.0.1:${port}`]);
  } finally {
    upstream.close();
  }
});
