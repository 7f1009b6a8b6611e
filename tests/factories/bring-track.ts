import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { downloadTrack, type TrackDownload } from '@/lib/music/downloading/download-track';
import type { PartState } from '@/lib/music/downloading/part-state';

const folder = mkdtempSync(path.join(tmpdir(), 'x8-track-'));
/** Where the part is; not there when a test begins. */
export const partFile = path.join(folder, 'a.part');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(partFile, { force: true }));

/** What the server has, and how much of it is here before a resume. */
export const sound = randomBytes(400_000);
export const half = 200_000;
export const validators = { etag: '"one"', 'last-modified': 'Wed, 01 Jul 2026 10:00:00 GMT' };
const now = new Date('2026-07-01T12:00:00Z');

type Wish = Partial<Omit<TrackDownload, 'url' | 'path'>>;

/** A server at own.test for the length of one call; what it was asked is told too. */
export async function brought(answer: RequestListener, wish: Wish = {}, place = '/track') {
  const asked: Array<{ range: string | undefined; condition: string | undefined; url: string | undefined }> =
    [];
  const server = createServer((request, response) => {
    const { range, 'if-range': condition } = request.headers;
    asked.push({ range, condition: condition as string | undefined, url: request.url });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://own.test:${(server.address() as AddressInfo).port}${place}`;
  const parts: PartState[] = [];
  try {
    const end = await downloadTrack({
      url,
      path: partFile,
      resume: null,
      allows: (host) => host === 'own.test',
      maxBytes: 1_000_000,
      timeoutMs: 5_000,
      now,
      lookup: async () => [{ address: '127.0.0.1' }],
      onPart: (part) => void parts.push(part),
      ...wish,
      ...(wish.resume && { resume: { ...wish.resume, address: wish.resume.address || hashOf(url) } }),
    });
    return { end, asked, parts };
  } catch (error) {
    return { error: error as { code: string; key: string }, asked, parts };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const hashOf = (url: string): string => createHash('sha256').update(url).digest('base64url').slice(0, 22);
/** So many bytes are here already. */
export const here = (bytes: Uint8Array): void => writeFileSync(partFile, bytes);
/** A part of it is here, from the address that is asked now unless told otherwise. */
export const part = (more: Partial<PartState> = {}): PartState => ({
  total: sound.length,
  etag: validators.etag,
  lastModified: validators['last-modified'],
  address: '',
  ...more,
});

/** Answers as a good server does: ranges, If-Range, 416. */
export function serve(
  bytes: Buffer,
  headers: Readonly<Record<string, string>> = validators,
): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
    const condition = request.headers['if-range'];
    const holds =
      condition === undefined || [headers.etag, headers['last-modified']].includes(String(condition));
    if (Number.isNaN(from) || !holds) {
      response.writeHead(200, { 'content-length': bytes.length, ...headers }).end(bytes);
    } else if (from >= bytes.length) {
      response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    } else {
      const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
      response
        .writeHead(206, { 'content-range': range, 'content-length': bytes.length - from, ...headers })
        .end(bytes.subarray(from));
    }
  };
}

/** The part is the whole sound. */
export const arrived = (): boolean => readFileSync(partFile).equals(sound);
