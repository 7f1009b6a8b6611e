import type { Piece } from './schemas';

/** How much of a message is shown around the first word that was found. */
const before = 40;
const length = 160;

const words = /[\p{L}\p{N}]+/gu;

/**
 * The part of a text where the terms are, with the words that begin with one of them marked; its beginning when none does.
 * Case and the dots of ё do not matter.
 */
export function markedPieces(text: string, terms: readonly string[]): Piece[] {
  const wanted = terms.map(plain);
  const found = [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    const heard = plain(word);
    const term = wanted.find((one) => heard.startsWith(one) || one.startsWith(`${heard}@`));
    return term === undefined ? [] : [{ from: index, to: index + word.length }];
  });
  const start = startOf(text, (found[0]?.from ?? 0) - before);
  const end = Math.min(text.length, start + length);
  const pieces: Piece[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece !== '') pieces.push({ text: piece.toWellFormed().replace(/\s+/g, ' '), found: marked });
  };
  let at = start;
  for (const { from, to } of found) {
    if (from < start || to > end) continue;
    add(text.slice(at, from), false);
    add(text.slice(from, to), true);
    at = to;
  }
  add(text.slice(at, end), false);
  const [first] = pieces;
  if (start > 0 && first && !first.found) pieces[0] = { ...first, text: `…${first.text}` };
  else if (start > 0) pieces.unshift({ text: '…', found: false });
  if (end < text.length) pieces.push({ text: '…', found: false });
  return pieces;
}

/** Not in the middle of a word. */
function startOf(text: string, wished: number): number {
  if (wished <= 0) return 0;
  const space = text.slice(wished, wished + 20).search(/\s/);
  return space < 0 ? wished : wished + space + 1;
}

const plain = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
