import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText } from './split-text';

test('keeps a short text whole', () => {
  expect(splitText('Hello', 10)).toEqual(['Hello']);
  expect(splitText('', 10)).toEqual(['']);
});

test('cuts between paragraphs before it cuts between words', () => {
  expect(splitText('One two three.\n\nFour five six seven.', 20)).toEqual([
    'One two three.',
    'Four five six seven.',
  ]);
  expect(splitText('one two three four', 9)).toEqual(['one two', 'three', 'four'].slice(0, 3));
});

test('loses nothing but white space, is never too long, and never cuts a character in two', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 400 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, most) => {
      const pieces = splitText(text, most);
      expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(most);
        expect(piece.isWellFormed()).toBe(text.isWellFormed() || piece.isWellFormed());
      }
    }),
    { numRuns: 500 },
  );
});
