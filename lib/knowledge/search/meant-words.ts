import { closeness } from './closeness';
import type { QueryWord } from './score-text';

/** The unknown words of a query that some title explains by a typing error or a common root. */
export function meantWords(words: readonly QueryWord[], titles: readonly string[]): Set<string> {
  const tokens = new Set(
    titles.flatMap(
      (title) =>
        title
          .toLowerCase()
          .replaceAll('ё', 'е')
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
  const meant = words.filter(
    ({ word, stem, known }) => !known && [...tokens].some((token) => closeness(word, stem, token) > 0),
  );
  return new Set(meant.map(({ word }) => word));
}
