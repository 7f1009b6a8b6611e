import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request with its bytes: files come in it. */
export interface RawRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Buffer;
}

export interface RawHttp {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** An HTTP server on loopback that hands over bytes as they came. */
export async function rawHttp(
  answer: (request: RawRequest, response: ServerResponse) => Promise<void>,
): Promise<RawHttp> {
  const server = createServer((incoming, response) => {
    void read(incoming)
      .then((request) => answer(request, response))
      .catch((error: unknown) => {
        response.writeHead(599);
        response.end(String(error));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return {
    method: incoming.method ?? '',
    url: new URL(incoming.url ?? '/', 'http://double'),
    headers,
    body: Buffer.concat(chunks),
  };
}
