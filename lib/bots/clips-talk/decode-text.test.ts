import { expect, test } from 'vitest';
import { decodeText } from './decode-text';

test('a text is read in whatever letters it was written', () => {
  const utf16 = Buffer.from('\ufeffЧай', 'utf16le');
  for (const bytes of [
    Buffer.from('Чай'),
    Buffer.from('\ufeffЧай'),
    utf16,
    Buffer.from(utf16).swap16(),
    Buffer.from([0xd7, 0xe0, 0xe9]),
  ])
    expect(decodeText(bytes)).toBe('Чай');
  expect(decodeText(new Uint8Array())).toBe('');
});
