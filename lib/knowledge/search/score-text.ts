import type { TextMatch } from './text-match';
import { titleTokens } from './title-tokens';

/** A word of a query, as far as its weight goes. */
export interface AskedWord {
  readonly word: string;
  /** It stands, in some form, in some text of the company, or means one that does. */
  readonly known: boolean;
}

export interface Weights {
  /** What a word found in the body only counts. */
  readonly body: number;
  /** What a word that nobody's text knows still counts: it says that more was asked for. */
  readonly unknown: number;
  /** How much a title loses that says more than was asked. */
  readonly cover: number;
}

/**
 * How well a text answers the query, 0..1: the share of the query's words it holds, less when its title says much more
 * than was asked. Words unknown to every text count little, numbers half; numbers alone are no match.
 */
export function scoreText(words: readonly AskedWord[], text: TextMatch, weights: Weights): number {
  const tokens = titleTokens(text.title);
  let held = 0;
  let asked = 0;
  let titleHits = 0;
  let wordHeld = false;
  for (const { word, known } of words) {
    const weight = weightOf(word) * (known ? 1 : weights.unknown);
    const strength = strengthOf(word, text, weights);
    asked += weight;
    held += weight * strength;
    if (text.inTitle.has(word)) titleHits += 1;
    wordHeld ||= strength > 0 && !startsWithDigit(word);
  }
  if (!wordHeld) return 0;
  const cover = tokens.length === 0 ? 1 : Math.min(1, titleHits / tokens.length);
  return (held / asked) * (1 - weights.cover * (1 - cover));
}

const startsWithDigit = (word: string): boolean => /^\p{N}/u.test(word);
const weightOf = (word: string): number => (startsWithDigit(word) || word.length < 3 ? 0.5 : 1);

function strengthOf(word: string, { inTitle, inOptions, inBody }: TextMatch, weights: Weights): number {
  return Math.max(
    inTitle.get(word) ?? 0,
    (inOptions.get(word) ?? 0) * 0.95,
    (inBody.get(word) ?? 0) * weights.body,
  );
}
