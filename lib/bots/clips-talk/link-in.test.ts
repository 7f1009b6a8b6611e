import { expect, test } from 'vitest';
import { linkIn } from './link-in';

test.each([
  ['https://youtu.be/abc', 'https://youtu.be/abc'],
  ['Look: https://example.com/a?b=c#d, nice', 'https://example.com/a?b=c#d'],
  ['(HTTP://EXAMPLE.COM/A)', 'HTTP://EXAMPLE.COM/A'],
  ['youtube.com/watch?v=1', 'https://youtube.com/watch?v=1'],
  ['www.vk.com/video-1_2', 'https://www.vk.com/video-1_2'],
  ['hello', null],
  ['and/or', null],
  ['version 2.0', null],
  ['a.b/c d', null],
  ['ftp://example.com/a', null],
])('the link in “%s” is %s', (text, link) => {
  expect(linkIn(text)).toBe(link);
});
