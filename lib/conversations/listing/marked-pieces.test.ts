import { expect, test } from 'vitest';
import { markedPieces } from './marked-pieces';

/** Marked words in brackets. */
const shown = (text: string, terms: readonly string[]) =>
  markedPieces(text, terms)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['two mugs, please', ['mug'], 'two [mugs], please'],
  ['Кружки ещё есть? Кружка синяя', ['кружк', 'еще'], '[Кружки] [ещё] есть? [Кружка] синяя'],
  ['cupboard', ['board'], 'cupboard'],
  ['', ['mug'], ''],
  ['order 1234 came', ['12'], 'order [1234] came'],
])('%j looked through for %j shows %j', (text, terms, words) => {
  expect(shown(text, terms)).toBe(words);
});

test('of a long text the part is shown where the word is, and no word is cut at its beginning', () => {
  const text = `${'so many words that nobody reads '.repeat(10)}needle ${'and as many after it '.repeat(20)}`;
  const result = shown(text, ['needle']);
  expect(result).toContain('[needle]');
  expect(result.length).toBeLessThan(200);
  expect(result).toMatch(/^…(so|many|words|that|nobody|reads)\b.*…$/);
});

test('words on several lines stand on one', () => {
  expect(shown('one\n\ntwo', ['two'])).toBe('one [two]');
});
