import { expect, test } from 'vitest';
import { AppError, type ErrorCode } from '@/lib/platform/errors/app-error';
import { assertSameOrigin } from './assert-same-origin';
import { readBody } from './read-body';
import { respond } from './respond';

const asked = { requestId: 'req_1', language: 'en' } as const;
const statusOf = async (code: ErrorCode) =>
  (await respond(asked, () => Promise.reject(new AppError(code, 'internal')))).status;

test('each error code has its status', async () => {
  expect(await statusOf('invalid')).toBe(400);
  expect(await statusOf('unauthenticated')).toBe(401);
  expect(await statusOf('forbidden')).toBe(403);
  expect(await statusOf('not-found')).toBe(404);
  expect(await statusOf('conflict')).toBe(409);
  expect(await statusOf('limit')).toBe(429);
  expect(await statusOf('unavailable')).toBe(503);
  expect(await statusOf('internal')).toBe(500);
});

test('what nobody expected tells the user nothing but the request number', async () => {
  const response = await respond(asked, () => Promise.reject(new Error('password=hunter2')));
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toContain('hunter2');
  expect(JSON.parse(text)).toMatchObject({ code: 'internal', requestId: 'req_1' });
  expect(response.headers.get('cache-control')).toContain('no-store');
});

test('waits are told in the header too', async () => {
  const error = new AppError('limit', 'sign-in-throttled', { retryAfter: 7, params: { seconds: 7 } });
  const response = await respond(asked, () => Promise.reject(error));
  expect(response.headers.get('retry-after')).toBe('7');
});

test('a body is read no further than its limit, whatever its header says', async () => {
  const post = (body: string, headers = {}) => new Request('http://x/', { method: 'POST', body, headers });
  expect((await readBody(post('hello'), 5)).toString()).toBe('hello');
  await expect(readBody(post('hello!'), 5)).rejects.toMatchObject({ key: 'body-too-large' });
  const lying = post('hello!', { 'content-length': '2' });
  await expect(readBody(lying, 5)).rejects.toMatchObject({ key: 'body-too-large' });
});

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ origin: 'http://shop.example', host: 'shop.example' }, true],
  [{ origin: 'http://evil.example', host: 'shop.example' }, false],
  [{ origin: 'null', host: 'shop.example' }, false],
  [{ host: 'shop.example' }, true],
])('a POST with %o is let in: %s', (headers, allowed) => {
  const request = { method: 'POST', headers: new Headers(headers as Record<string, string>) };
  if (allowed) expect(() => assertSameOrigin(request)).not.toThrow();
  else expect(() => assertSameOrigin(request)).toThrow();
});
