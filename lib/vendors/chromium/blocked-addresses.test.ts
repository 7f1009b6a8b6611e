import { expect, test } from 'vitest';
import { blockedAddresses, isMediaAddress } from './blocked-addresses';

test.each([
  'https://a.test/x.mp3',
  'https://a.test/x.MP3?expires=1#t',
  'http://a.test/list.m3u8?sign=a.b',
  'https://a.test/a.b/c.opus',
])('%s holds sound', (url) => {
  expect(isMediaAddress(url)).toBe(true);
});

test.each([
  'https://a.test/mp3',
  'https://a.test/play?file=x.mp3',
  'https://a.test/x.mp3/page',
  'blob:https://a.test/x.mp3',
  'data:audio/mpeg,x.mp3',
  'x.mp3',
])('%s does not tell', (url) => {
  expect(isMediaAddress(url)).toBe(false);
});

test('pictures, styles, fonts and sounds are blocked; scripts, lists and documents are not', () => {
  const ends = new Set(blockedAddresses.map(({ urlPattern }) => urlPattern.split('.').at(-1)));
  expect(['jpg', 'webp', 'css', 'woff2', 'mp3', 'm3u8'].filter((end) => !ends.has(end))).toEqual([]);
  expect(['js', 'mjs', 'ts', 'json', 'html', 'php', 'wasm'].filter((end) => ends.has(end))).toEqual([]);
});
