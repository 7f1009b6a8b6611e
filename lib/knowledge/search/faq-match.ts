import { closeness } from './closeness';
import type { QueryWord } from './query-word';
import type { TextMatch } from './text-match';
import { titleTokens } from './title-tokens';

/** Where a question and its answer hold words of what was asked; words of no question as typing errors of its words. */
export function faqMatch(
  words: readonly QueryWord[],
  found: { readonly title: string; readonly inTitle: readonly string[]; readonly inBody: readonly string[] },
): TextMatch {
  const tokens = titleTokens(found.title);
  const inTitle = new Map(found.inTitle.map((word) => [word, 1]));
  for (const { word, stem, titled } of words) {
    if (titled || inTitle.has(word)) continue;
    const near = Math.max(0, ...tokens.map((token) => closeness(word, stem, token)));
    if (near > 0) inTitle.set(word, near);
  }
  return {
    title: found.title,
    inTitle,
    inOptions: new Map(),
    inBody: new Map(found.inBody.map((word) => [word, 1])),
  };
}
