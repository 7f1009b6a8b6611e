import { expect, test } from 'vitest';
import { kindOfText } from './kind-of-text';
import { readTextFile } from './read-text-file';

test.each([
  ['1\n00:00:01,000 --> 00:00:02,000\nHello', 'subtitles'],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nHello', 'subtitles'],
  ['[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Hello', 'subtitles'],
  ['We meet at 10:30, then --> lunch.\nDialogue: none.', 'script'],
])('%j is taken for %s', (content, kind) => {
  expect(kindOfText(content)).toBe(kind);
});

test('letters survive whatever the file was saved as', () => {
  const text = 'Привет, мир: ёж';
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
  ]);
  expect(readTextFile(new TextEncoder().encode(text))).toBe(text);
  expect(readTextFile(wide)).toBe(text);
  expect(readTextFile(Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2))).toBe('Привет');
  expect(readTextFile(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toBe('café');
});
