import { expect, test } from 'vitest';
import { readPicture } from './read-picture';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

test.each([
  '#EXTM3U\n#EXTINF:1,\n/etc/passwd\n',
  'ffconcat version 1.0\nfile /etc/passwd\n',
  '<?xml version="1.0"?><MPD></MPD>',
  '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
  'GIF89a',
  '',
])('a file that is no photo is none, whatever its name: %#', (content) => {
  expect(readPicture(text(content))).toBeNull();
});

test('size and orientation are read without decoding', () => {
  const png = new Uint8Array(33);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  png.set([0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50], 16);
  expect(readPicture(png)).toEqual({ format: 'png', width: 50_000, height: 50_000, orientation: 1 });
  const exif = [
    0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6,
  ];
  const jpeg = [
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    exif.length + 4,
    ...exif,
    0,
    0,
    0xff,
    0xc0,
    0,
    17,
    8,
    0,
    20,
    0,
    30,
    3,
  ];
  expect(readPicture(new Uint8Array(jpeg))).toEqual({
    format: 'jpeg',
    width: 30,
    height: 20,
    orientation: 6,
  });
});
