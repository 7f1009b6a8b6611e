import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Act, Messenger } from './messenger';

const pages: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['phone.html', 'text/html; charset=utf-8'],
  '/phone.css': ['phone.css', 'text/css; charset=utf-8'],
  '/phone.js': ['phone.js', 'text/javascript; charset=utf-8'],
  '/show.js': ['show.js', 'text/javascript; charset=utf-8'],
};
const mostBytes = 55 * 1024 * 1024;

/** Serves the telephone on loopback: the page, what happens in its chats as server-sent events, and what is done there. */
export async function phoneServer(
  messengers: readonly Messenger[],
  port: number,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const screens = new Set<ServerResponse>();
  const refresh = settled(() => {
    for (const screen of screens) screen.write(news(messengers));
  });
  for (const messenger of messengers) messenger.onChange(refresh);
  // Waiting and typing end by themselves.
  const timer = setInterval(refresh, 1_000);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://telephone');
    if (!isOurs(request)) return void response.writeHead(403).end();
    const page = pages[url.pathname];
    if (page) {
      const bytes = await readFile(path.join(import.meta.dirname, 'page', page[0]));
      return void response.writeHead(200, { 'content-type': page[1] }).end(bytes);
    }
    if (url.pathname === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(news(messengers));
      screens.add(response);
      return void response.on('close', () => screens.delete(response));
    }
    const [, name, what, id] = url.pathname.split('/');
    const messenger = messengers.find((one) => one.name === name);
    if (!messenger) return void response.writeHead(404).end();
    if (what === 'file') {
      const file = messenger.file(decodeURIComponent(id ?? ''));
      if (!file) return void response.writeHead(404).end();
      const headers = { 'content-type': file.type, 'x-content-type-options': 'nosniff' };
      return void response.writeHead(200, headers).end(file.bytes);
    }
    if (request.method !== 'POST') return void response.writeHead(405).end();
    await messenger.act(
      readAct(await bodyOf(request), url.searchParams, request.headers['content-type'] ?? ''),
    );
    refresh();
    response.writeHead(204).end();
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(messengers.map((messenger) => messenger.stop()));
    },
  };
}

/** Only our own page, asked for by its own name, may act here. */
function isOurs({ headers }: IncomingMessage): boolean {
  const host = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '');
  return host && (headers.origin === undefined || headers.origin === `http://${headers.host}`);
}

/** A file comes as it is, with its name in the address; everything else as JSON. */
function readAct(body: Buffer, query: URLSearchParams, type: string): Act {
  const kind = query.get('do');
  if (kind === 'photo' || kind === 'voice' || kind === 'document') {
    const name = query.get('name') ?? 'file';
    return {
      do: kind,
      name,
      type: type || 'application/octet-stream',
      bytes: body,
      caption: query.get('caption') ?? '',
    };
  }
  return JSON.parse(body.toString('utf8')) as Act;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new Error('The file is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function news(messengers: readonly Messenger[]): string {
  const chats = messengers.map(({ name, guide, state }) => ({ name, guide, ...state() }));
  return `data: ${JSON.stringify({ now: Date.now(), chats })}\n\n`;
}

/** Many changes in a moment are one. */
function settled(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work();
    }, 30);
  };
}
