import { expect, test } from 'vitest';
import { piecesOf } from './pieces-of';

const claim = (start: number, end: number) => ({
  reply: 0,
  start,
  end,
  kind: 'amount' as const,
  source: null,
});

test('the pieces are the text, with each claim a piece of its own', () => {
  const text = 'Роза — 250 ₽, всего 750 ₽.';
  const pieces = piecesOf(text, [claim(20, 25), claim(7, 12)]);
  expect(pieces.map(({ words }) => words).join('')).toBe(text);
  expect(pieces.filter((piece) => piece.claim).map(({ words }) => words)).toEqual(['250 ₽', '750 ₽']);
});

test('a claim that overlaps another or reaches beyond the text is not marked', () => {
  expect(piecesOf('12345', [claim(0, 3), claim(2, 4), claim(4, 9)]).map(({ words }) => words)).toEqual([
    '123',
    '45',
  ]);
});
