import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { proxiedFetch } from './proxied-fetch';
import { proxyPool } from './proxy-pool';

const servers: { close: () => unknown }[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function listening(server: { listen: Server['listen']; address: () => unknown; close: () => unknown }) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

let asked: string[] = [];
const vendor = await listening(
  createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      asked.push(Buffer.concat(chunks).toString());
      if (incoming.url === '/cut') incoming.socket.destroy();
      else response.end('answered');
    });
  }),
);
const url = `http://127.0.0.1:${vendor}`;

let tunnels: string[] = [];
function joined(name: string, from: Socket, port: number, ready: (to: Socket) => void): void {
  tunnels.push(name);
  const to = connect(port, '127.0.0.1', () => ready(to));
  const end = () => {
    from.destroy();
    to.destroy();
  };
  from.on('error', end);
  to.on('error', end);
}

async function httpProxy(name: string, refusal?: string): Promise<string> {
  const server = createServer();
  server.on('connect', (wish: { url?: string }, from: Socket) => {
    if (refusal) return void from.end(`HTTP/1.1 ${refusal}\r\n\r\n`);
    joined(name, from, Number(wish.url?.split(':')[1]), (to) => {
      from.write('HTTP/1.1 200 Go on\r\n\r\n');
      from.pipe(to).pipe(from);
    });
  });
  return `http://127.0.0.1:${await listening(server)}`;
}

/** https://www.rfc-editor.org/rfc/rfc1928 without authentication, IPv4 or name. */
async function socksProxy(name: string): Promise<string> {
  const server = createTcpServer((from) => {
    from.once('data', () => {
      from.write(Buffer.from([5, 0]));
      from.once('data', (wish: Buffer) => {
        joined(name, from, wish.readUInt16BE(wish.length - 2), (to) => {
          from.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
          from.pipe(to).pipe(from);
        });
      });
    });
  });
  return `socks5://127.0.0.1:${await listening(server as never)}`;
}

const nobody = 'http://127.0.0.1:9';
const pooled = (...addresses: string[]) => proxiedFetch(proxyPool(addresses, () => 0));

beforeEach(() => {
  asked = [];
  tunnels = [];
});

test('requests go through the proxies in turn, HTTP and SOCKS, forms and words', async () => {
  const ask = pooled(await httpProxy('first'), await socksProxy('second'));
  const form = new FormData();
  form.set('file', new File(['photo'], 'photo.jpg', { type: 'image/jpeg' }));
  const first = await ask(url, { method: 'POST', body: form });
  expect(await first.text()).toBe('answered');
  expect(asked[0]).toMatch(/name="file"; filename="photo\.jpg"[\s\S]*photo/);
  await ask(url, { method: 'POST', body: 'words' });
  expect(asked[1]).toBe('words');
  expect(tunnels).toEqual(['first', 'second']);
});

test('a proxy that is gone, or refuses, rests; the request goes through the next one, once', async () => {
  const ask = pooled(nobody, await httpProxy('angry', '407 Who are you'), await httpProxy('third'));
  expect((await ask(url, { method: 'POST', body: 'once' })).status).toBe(200);
  await ask(url, { method: 'POST', body: 'again' });
  expect(asked).toEqual(['once', 'again']);
  expect(tunnels.every((name) => name === 'third')).toBe(true);
});

test('what may have been said is not said again', async () => {
  const ask = pooled(await httpProxy('first'), await httpProxy('second'));
  await expect(ask(`${url}/cut`, { method: 'POST', body: 'pay' })).rejects.toThrow();
  expect(asked).toEqual(['pay']);
});

test('when none lets us through, that is said', async () => {
  await expect(pooled(nobody, nobody)(url)).rejects.toThrow();
  expect(asked).toEqual([]);
});
