import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text';

test('control characters go, line breaks become one kind, letters are composed', () => {
  expect(cleanText('  a\u0000b\u0007\r\nc\rd\te\u001b[31m\u0085 ')).toBe('ab\nc\nd\te[31m');
  expect(cleanText('и\u0306')).toBe('й');
});

test('half a surrogate pair becomes the replacement character, whole ones stay', () => {
  expect(cleanText('x\ud83d y 👍🏽')).toBe('x\ufffd y 👍🏽');
});

test('whatever comes in, only tabs and line feeds are left of the controls, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = cleanText(text);
      expect(/\p{Cc}/u.test(once.replace(/[\t\n]/g, ''))).toBe(false);
      expect(cleanText(once)).toBe(once);
    }),
  );
});
