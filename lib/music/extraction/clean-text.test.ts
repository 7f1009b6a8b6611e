import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from './clean-text';

it.each([
  ['Rock &amp; Roll', 'Rock & Roll'],
  ['  two\n\t words ', 'two words'],
  ['I <3 You', 'I <3 You'],
  ['Q&A', 'Q&A'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['\u0000Ti\u0007tle\u200b', 'Title'],
  ['Ёлочка 🎄 «Свет»', 'Ёлочка 🎄 «Свет»'],
  [7, '7'],
])('shows %j as %j', (raw, shown) => {
  expect(cleanText(raw)).toBe(shown);
});

const anything = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 700 })
  .map((points) => String.fromCodePoint(...points));

it('lets nothing through that cannot be seen or that turns the direction, and never more than 300 letters', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const text = cleanText(raw);
      if (text === null) return;
      expect(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u.test(text)).toBe(false);
      expect(Array.from(text).length).toBeLessThanOrEqual(300);
      expect(text.trim()).toBe(text);
    }),
  );
});

it.each([null, undefined, {}, [], true, '', ' \n ', '\u200b', Number.NaN])('takes %j for no text', (raw) => {
  expect(cleanText(raw)).toBeNull();
});
