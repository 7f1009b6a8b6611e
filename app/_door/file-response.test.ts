import { expect, test } from 'vitest';
import { fileResponse } from './file-response';

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
const ask = (headers: Record<string, string> = {}, query = '') =>
  fileResponse(new Request(`http://x8.test/api/files/med_1${query}`, { headers }), file, bytes);
const bodyOf = async (response: Response) => [...new Uint8Array(await response.arrayBuffer())];

test('a file is handed out whole, and says that parts can be had', async () => {
  const response = ask();
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
  const response = ask({ range });
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe(place);
  expect(response.headers.get('content-length')).toBe(String(part.length));
  expect(await bodyOf(response)).toEqual(part);
});

test('beyond the end there is nothing, and the answer says where the end is', () => {
  const response = ask({ range: 'bytes=100-' });
  expect(response.status).toBe(416);
  expect(response.headers.get('content-range')).toBe('bytes */100');
});

test('a part of another version is never mixed in: the whole file comes instead', () => {
  expect(ask({ range: 'bytes=0-1', 'if-range': '"older"' }).status).toBe(200);
  expect(ask({ range: 'bytes=0-1', 'if-range': '"abc"' }).status).toBe(206);
});

test('a download is saved under its name', () => {
  expect(ask({}, '?download=1').headers.get('content-disposition')).toBe(
    `attachment; filename="______.mp4"; filename*=UTF-8''${encodeURIComponent('Кружка.mp4')}`,
  );
});
