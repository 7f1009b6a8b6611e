import { numeral } from './numerals';

export interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern = new RegExp(
  // A number glued to letters before it («iPhone15») is a part of that word.
  `(?<number>(?<![\\p{L}\\d])(?:${numeral}))|(?<word>[\\p{L}\\p{M}]+(?:'\\p{L}+)*(?:\\d[\\p{L}\\d]*)?)|(?<sign>[^\\s])`,
  'gu',
);

/** The numbers, words and signs of a line, in their order. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(pattern)) {
    const { number, word } = match.groups ?? {};
    tokens.push({
      kind: number !== undefined ? 'number' : word !== undefined ? 'word' : 'sign',
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return tokens;
}
