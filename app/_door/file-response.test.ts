import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { ByteRange } from '@/lib/platform/http/byte-range';
import { fileResponse } from './file-response';
import { fileStream } from './file-stream';

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
const file = {
  id: 'med_1',
  purpose: 'message-file' as const,
  name: 'Кружка.mp4',
  contentType: 'video/mp4',
  size: bytes.length,
  sha256: 'abc',
  createdAt: new Date(0),
};
const requestOf = (headers: Record<string, string>, query: string) =>
  new Request(`http://x8.test/api/files/med_1${query}`, { headers });
const bodyOf = async (response: Response) => [...new Uint8Array(await response.arrayBuffer())];

const fromMemory = async (headers: Record<string, string> = {}, query = '') =>
  fileResponse(requestOf(headers, query), file, bytes);
const fromStore = (headers: Record<string, string> = {}, query = '') =>
  fileStream(requestOf(headers, query), file, async (range?: ByteRange) => ({
    stream: Readable.from([Buffer.from(range ? bytes.subarray(range.first, range.last + 1) : bytes)]),
  }));

describe.each([
  ['from memory', fromMemory],
  ['from the store', fromStore],
])('%s', (_, ask) => {
  test('a file is handed out whole, and says that parts can be had', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(await bodyOf(response)).toEqual([...bytes]);
  });

  test.each([
    ['bytes=0-1', 'bytes 0-1/100', [0, 1]],
    ['bytes=98-', 'bytes 98-99/100', [98, 99]],
    ['bytes=-3', 'bytes 97-99/100', [97, 98, 99]],
  ])('%s gets that part and its place', async (range, place, part) => {
    const response = await ask({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(place);
    expect(response.headers.get('content-length')).toBe(String(part.length));
    expect(await bodyOf(response)).toEqual(part);
  });

  test('beyond the end there is nothing, and the answer says where the end is', async () => {
    const response = await ask({ range: 'bytes=100-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */100');
  });

  test('a part of another version is never mixed in: the whole file comes instead', async () => {
    expect((await ask({ range: 'bytes=0-1', 'if-range': '"older"' })).status).toBe(200);
    expect((await ask({ range: 'bytes=0-1', 'if-range': '"abc"' })).status).toBe(206);
  });

  test('a download is saved under its name', async () => {
    expect((await ask({}, '?download=1')).headers.get('content-disposition')).toBe(
      `attachment; filename="______.mp4"; filename*=UTF-8''${encodeURIComponent('Кружка.mp4')}`,
    );
  });
});

test('what nobody wants is not opened', async () => {
  const never = () => Promise.reject(new Error('opened'));
  const beyond = await fileStream(requestOf({ range: 'bytes=100-' }, ''), file, never);
  expect(beyond.status).toBe(416);
});
