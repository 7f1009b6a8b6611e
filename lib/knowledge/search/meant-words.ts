import { closeness } from './closeness';
import type { QueryWord } from './query-word';
import { titleTokens } from './title-tokens';

/** The words of a query, in no title as they are, that some title explains by a typing error or a common root. */
export function meantWords(words: readonly QueryWord[], titles: readonly string[]): Set<string> {
  const tokens = [...new Set(titles.flatMap(titleTokens))];
  const meant = words.filter(
    ({ word, stem, titled }) => !titled && tokens.some((token) => closeness(word, stem, token) > 0),
  );
  return new Set(meant.map(({ word }) => word));
}
