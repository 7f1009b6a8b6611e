import { expect, test } from 'vitest';
import { contentHeaders } from './content-headers';

const file = (name: string, contentType: string) => ({
  id: 'med_1',
  purpose: 'message-file' as const,
  name,
  contentType,
  size: 3,
  sha256: '',
  createdAt: new Date(0),
});

test.each(['image/png', 'image/jpeg', 'audio/ogg', 'video/mp4'])('%s is shown', (contentType) => {
  const headers = contentHeaders(file('a', contentType));
  expect(headers['Content-Type']).toBe(contentType);
  expect(headers['Content-Disposition']).toMatch(/^inline; /);
});

test.each([
  'image/svg+xml',
  'text/html',
  'text/plain',
  'application/pdf',
  'application/xml',
  'image/png, text/html',
])('%s is saved, never shown', (contentType) => {
  const headers = contentHeaders(file('a', contentType));
  expect(headers['Content-Type']).toBe('application/octet-stream');
  expect(headers['Content-Disposition']).toMatch(/^attachment; /);
});

test('a download is saved, of whatever kind it is', () => {
  const headers = contentHeaders(file('a', 'video/mp4'), { download: true });
  expect(headers['Content-Type']).toBe('video/mp4');
  expect(headers['Content-Disposition']).toMatch(/^attachment; /);
});

test('whatever it is, nobody guesses its type and nothing in it runs', () => {
  expect(contentHeaders(file('a', 'image/png'))).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
});

test('a name cannot break out of its header', () => {
  const disposition =
    contentHeaders(file('роза"; x=\r\n\\%00.png', 'image/png'))['Content-Disposition'] ?? '';
  expect(disposition).toMatch(/^inline; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w%.~!*'()-]*$/);
  expect(/[\r\n]/.test(disposition)).toBe(false);
});
