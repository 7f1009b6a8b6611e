import { editDistance } from './edit-distance';

/**
 * How surely `token` of a text is the word that was meant, 0..1: a typing error or two in a long word, or another word
 * of the same root (`доставка`, `доставляете`). `stem` is the word without its ending.
 */
export function closeness(word: string, stem: string, token: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  if (word.length <= 5) return word[0] === token[0] && editDistance(word, token, 1) <= 1 ? 0.75 : 0;
  return Math.max(byWholeWord(word, token), byBeginning(stem, token), byRoot(stem, token));
}

function byWholeWord(word: string, token: string): number {
  const limit = word.length >= 8 ? 2 : 1;
  const distance = editDistance(word, token, limit);
  return distance > limit ? 0 : 0.9 - distance * 0.1;
}

/** The stem against the beginnings of the token, because the endings may differ rightly. */
function byBeginning(stem: string, token: string): number {
  const limit = stem.length >= 8 ? 2 : 1;
  if (stem.length < 5 || token.length > stem.length + 5) return 0;
  let best = limit + 1;
  for (let length = stem.length - limit; length <= stem.length + limit; length += 1) {
    if (length <= token.length) best = Math.min(best, editDistance(stem, token.slice(0, length), limit));
  }
  return best > limit ? 0 : 0.9 - best * 0.1;
}

function byRoot(stem: string, token: string): number {
  let common = 0;
  while (common < stem.length && stem[common] === token[common]) common += 1;
  return common >= 5 && common / stem.length >= 0.75 ? 0.7 : 0;
}
