import { joinWords } from './join-words';
import type { QueryWord } from './query-word';

/**
 * The words to look for, given what the database `told` about each word of the query and each joined pair: a pair that
 * some title has as one word takes the place of its halves. Words it said nothing about are stop words.
 */
export function knownWords(words: readonly string[], told: readonly QueryWord[]): QueryWord[] {
  const byWord = new Map(told.map((word) => [word.word, word]));
  const joined = joinWords(words).filter(({ word }) => byWord.get(word)?.titled);
  const replaced = new Set(joined.flatMap(({ halves }) => halves));
  const wanted = [...joined.map(({ word }) => word), ...words.filter((word) => !replaced.has(word))];
  return wanted.flatMap((word) => byWord.get(word) ?? []);
}
