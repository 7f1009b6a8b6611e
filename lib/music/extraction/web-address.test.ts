import fc from 'fast-check';
import { expect, it } from 'vitest';
import { webAddress } from './web-address';

const base = 'https://music.example/chart/today';

it.each([
  ['/media/1.mp3', 'https://music.example/media/1.mp3'],
  ['//cdn.example/1.mp3', 'https://cdn.example/1.mp3'],
  ['../a.png', 'https://music.example/a.png'],
  ['?page=2', 'https://music.example/chart/today?page=2'],
  ['songs/one.mp3?x=1', 'https://music.example/chart/songs/one.mp3?x=1'],
  ['https://cdn.example/1?a=1&amp;b=2', 'https://cdn.example/1?a=1&b=2'],
])('makes %j whole', (told, whole) => {
  expect(webAddress(told, base)).toBe(whole);
});

it.each([
  'javascript:alert(1)',
  'data:audio/mpeg;base64,AAAA',
  'blob:https://music.example/1',
  'file:///etc/passwd',
  'ftp://host/x.mp3',
  'https://user:password@host/x.mp3',
  'aHR0cHM6Ly9tdXNpYy9tcDM=',
  '=cXM/3kLw0JGhSXZ',
  'Some title',
  '',
  'https://',
  `https://host/${'x'.repeat(5_000)}`,
  null,
  17,
  {},
])('takes %j for no address', (told) => {
  expect(webAddress(told, base)).toBeNull();
});

it('gives only http and https without credentials, whatever it is told', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .tuple(
            fc.constantFrom('http://', 'HTTPS://', 'ftp://', 'javascript:', '//', ''),
            fc.string(),
            fc.string(),
          )
          .map((parts) => parts.join('@')),
        fc.string().map((text) => `/${text}`),
      ),
      (told) => {
        const whole = webAddress(told, base);
        if (whole === null) return;
        const url = new URL(whole);
        expect(['http:', 'https:'].includes(url.protocol)).toBe(true);
        expect(url.username + url.password).toBe('');
      },
    ),
  );
});
