import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { AppError } from '@/lib/platform/errors/app-error';
import { hostOf } from './host-of';
import { openWay } from './open-way';
import { type Lookup, resolvePublicAddress } from './resolve-public-address';

export interface FilteringProxyOptions {
  /** Which hosts may be reached, beside being public; all of them unless told. Given in the form of `hostOf`. */
  readonly allows?: (host: string) => boolean;
  /** Most bytes it lets in, over all connections; then every one of them ends. */
  readonly maxBytes?: number;
  /** An HTTP proxy of the operator's, `http://[user:password@]host:port`, that everything goes through. */
  readonly upstream?: string | undefined;
  readonly lookup?: Lookup;
}

export interface FilteringProxy {
  /** `http://user:password@127.0.0.1:port`. */
  readonly url: string;
  /** Bytes let in so far. */
  readonly received: () => number;
  /** More than `maxBytes` wanted in. */
  readonly isOver: () => boolean;
  /** Hosts that were asked for and refused, in order. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
}

const user = 'x8';
/** What belongs to one connection, and to nobody behind it. */
const hopByHop: ReadonlySet<string> = new Set(
  'connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer transfer-encoding upgrade'.split(
    ' ',
  ),
);
const idleMs = 60_000;

/**
 * An HTTP proxy on loopback for one run of a program that we do not trust with the network (yt-dlp, a browser): a name is
 * looked up once, here, refused unless public (or X8_TRUSTED_HOSTS), and the connection goes to what was checked. Only who
 * knows the password of the run may use it. Whoever starts it closes it.
 */
export async function startFilteringProxy(options: FilteringProxyOptions = {}): Promise<FilteringProxy> {
  const { maxBytes = Number.POSITIVE_INFINITY } = options;
  const password = randomToken(24);
  const sockets = new Set<Duplex>();
  const refused: string[] = [];
  let received = 0;

  const keep = <S extends Duplex>(socket: S): S => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const count = (chunk: Buffer): void => {
    received += chunk.length;
    if (received > maxBytes) for (const socket of sockets) socket.destroy();
  };
  const enter = async (host: string, port: number): Promise<Socket> => {
    if (received > maxBytes) throw new AppError('invalid', 'answer-too-large', { params: { limit: 0 } });
    const checked = await check(host, port, options).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'invalid') refused.push(host);
      throw error;
    });
    const way = keep(await openWay(checked, port, options.upstream));
    way.setTimeout(idleMs, () => way.destroy());
    way.on('data', count);
    return way;
  };

  const server = createServer((asked, answer) => {
    if (!isOurs(asked, password)) return refuse(answer, 407);
    pass(asked, answer, enter).catch((error: unknown) => refuse(answer, statusOf(error)));
  });
  server.on('connect', (asked: IncomingMessage, client: Duplex, head: Buffer) => {
    keep(client).on('error', () => client.destroy());
    if (!isOurs(asked, password)) return void client.end(line(407));
    tunnel(asked, client, head, enter).catch((error: unknown) => client.end(line(statusOf(error))));
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('connection', keep);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${user}:${password}@127.0.0.1:${port}`,
    received: () => received,
    isOver: () => received > maxBytes,
    refused,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Enter = (host: string, port: number) => Promise<Socket>;

async function check(host: string, port: number, { allows, lookup }: FilteringProxyOptions) {
  const name = hostOf(host);
  // Below are other services than the web: mail, files, remote shells.
  const isWeb = port === 80 || port === 443 || (port >= 1_024 && port <= 65_535);
  if (!isWeb || allows?.(name) === false) throw new AppError('invalid', 'address-refused');
  return resolvePublicAddress(host, { port, ...(lookup && { lookup }) });
}

async function tunnel(asked: IncomingMessage, client: Duplex, head: Buffer, enter: Enter): Promise<void> {
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(asked.url ?? '') ?? [];
  const way = await enter(host.replace(/^\[|\]$/g, ''), Number(port));
  way.on('error', () => client.destroy());
  way.on('close', () => client.destroy());
  client.on('close', () => way.destroy());
  client.write('HTTP/1.1 200 Go on\r\n\r\n');
  way.write(head);
  way.pipe(client).pipe(way);
}

/** A plain request, said once more on a connection of its own. */
async function pass(asked: IncomingMessage, answer: ServerResponse, enter: Enter): Promise<void> {
  const target = URL.parse(asked.url ?? '');
  if (target?.protocol !== 'http:') throw new AppError('invalid', 'address-refused');
  const way = await enter(target.hostname.replace(/^\[|\]$/g, ''), Number(target.port) || 80);
  answer.once('close', () => way.destroy());
  await new Promise<void>((resolve, reject) => {
    const said = request({
      createConnection: () => way,
      method: asked.method ?? 'GET',
      path: `${target.pathname}${target.search}`,
      headers: { ...withoutHops(asked.headers), host: target.host, connection: 'close' },
    });
    said.once('error', reject);
    said.once('response', (given) => {
      answer.writeHead(given.statusCode ?? 502, withoutHops(given.headers));
      given.once('error', () => answer.destroy());
      given.once('close', resolve);
      given.pipe(answer);
    });
    asked.pipe(said);
  });
}

function withoutHops(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));
}

function isOurs(asked: IncomingMessage, password: string): boolean {
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return matchesSecret(asked.headers['proxy-authorization'] ?? '', expected);
}

function statusOf(error: unknown): number {
  return error instanceof AppError && error.code === 'invalid' ? 403 : 502;
}

function refuse(answer: ServerResponse, status: number): void {
  if (answer.headersSent) return void answer.destroy();
  answer.writeHead(status, { ...challenge(status), 'content-length': 0 }).end();
}

const challenge = (status: number): Record<string, string> =>
  status === 407 ? { 'proxy-authenticate': 'Basic realm="x8"' } : {};

function line(status: number): string {
  const headers = Object.entries(challenge(status)).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} No\r\n${headers.join('')}content-length: 0\r\n\r\n`;
}
