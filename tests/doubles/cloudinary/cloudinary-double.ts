import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cloudinarySignature } from './cloudinary-signature';

export interface CloudinaryDouble {
  /** What the setting `CLOUDINARY_URL` is to be. */
  readonly setting: string;
  /** Stored bytes by public id. */
  readonly assets: Map<string, Buffer>;
  /** Parameters of each accepted call, in order. */
  readonly calls: { readonly path: string; readonly params: Readonly<Record<string, string>> }[];
  /** Answers every call with this status until it is null again. */
  failWith: number | null;
  /** Whether it hands out parts of files when asked for some, or always the whole. */
  ranges: boolean;
  readonly stop: () => Promise<void>;
}

const account = { cloud: 'test-cloud', key: '123456789012345', secret: 'a-secret-of-the-double' };

/** Cloudinary's upload API on loopback, for raw files: upload, download, destroy. Unsigned calls get 401, as there. */
export async function cloudinaryDouble(): Promise<CloudinaryDouble> {
  const server = createServer((incoming, response) => {
    void answer(double, incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const prefix = encodeURIComponent(`http://127.0.0.1:${port}`);
  const double: CloudinaryDouble = {
    setting: `cloudinary://${account.key}:${account.secret}@${account.cloud}?upload_prefix=${prefix}`,
    assets: new Map(),
    calls: [],
    failWith: null,
    ranges: true,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return double;
}

async function answer(
  double: CloudinaryDouble,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://double');
  const { params, file } =
    incoming.method === 'POST'
      ? await readForm(incoming)
      : { params: Object.fromEntries(searchParams), file: null };
  if (double.failWith !== null)
    return send(response, double.failWith, { error: { message: 'made to fail' } });
  const { signature, api_key: key, ...signed } = params;
  if (key !== account.key || signature !== cloudinarySignature(signed, account.secret)) {
    return send(response, 401, { error: { message: 'Invalid Signature' } });
  }
  double.calls.push({ path: pathname, params });
  const id = params.public_id ?? '';
  switch (pathname) {
    case `/v1_1/${account.cloud}/raw/upload`:
      if (!file) return send(response, 400, { error: { message: 'Missing required parameter - file' } });
      if (!takePart(double, id, file, incoming.headers)) return send(response, 200, { done: false });
      return send(response, 200, {
        public_id: id,
        resource_type: 'raw',
        type: params.type,
        bytes: file.length,
      });
    case `/v1_1/${account.cloud}/raw/destroy`:
      return send(response, 200, { result: double.assets.delete(id) ? 'ok' : 'not found' });
    case `/v1_1/${account.cloud}/raw/download`: {
      const asset = double.assets.get(id);
      if (!asset) return send(response, 404, { error: { message: `Resource not found - ${id}` } });
      const [, first, last] =
        (double.ranges && /^bytes=(\d+)-(\d+)$/.exec(incoming.headers.range ?? '')) || [];
      const part = first === undefined ? asset : asset.subarray(Number(first), Number(last) + 1);
      const headers = { 'content-type': 'application/octet-stream' };
      response.writeHead(first === undefined ? 200 : 206, headers).end(part);
      return;
    }
    default:
      return send(response, 404, { error: { message: `Unknown path ${pathname}` } });
  }
}

const begun = new Map<string, Buffer[]>();

/** Large files come in pieces, the last of which says how long the whole is. True when there is a whole. */
function takePart(
  { assets }: CloudinaryDouble,
  id: string,
  piece: Buffer,
  headers: IncomingMessage['headers'],
): boolean {
  const [, first, last, total] =
    /^bytes (\d+)-(\d+)\/(-?\d+)$/.exec(String(headers['content-range'] ?? '')) ?? [];
  if (total === undefined) return assets.set(id, piece).has(id);
  const upload = String(headers['x-unique-upload-id']);
  const pieces = [...(begun.get(upload) ?? []), piece];
  const so = Buffer.concat(pieces).length;
  const fits = so === Number(last) + 1 && so - piece.length === Number(first);
  if (!fits) throw new Error('A piece that does not fit.');
  begun.set(upload, pieces);
  if (Number(total) < 0) return false;
  return assets.set(id, Buffer.concat(pieces)).has(id);
}

async function readForm(
  incoming: IncomingMessage,
): Promise<{ params: Record<string, string>; file: Buffer | null }> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = { 'content-type': incoming.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  const params: Record<string, string> = {};
  let file: Buffer | null = null;
  for (const [name, value] of form) {
    if (typeof value === 'string') params[name] = value;
    else file = Buffer.from(await value.arrayBuffer());
  }
  return { params, file };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
