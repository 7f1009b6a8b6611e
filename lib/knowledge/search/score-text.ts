import { closeness } from './closeness';
import { titleTokens } from './title-tokens';

/** A word of the query as the database knows it. */
export interface QueryWord {
  readonly word: string;
  readonly stem: string;
  /** It stands, in some form, in a title or the options of some text of the company. */
  readonly titled: boolean;
  /** The same for all their words. */
  readonly known: boolean;
}

/** Which words of the query a text holds, by where it holds them. */
export interface TextMatch {
  /** What people see first: the name of an item, the question. */
  readonly title: string;
  readonly inTitle: readonly string[];
  readonly inOptions: readonly string[];
  readonly inBody: readonly string[];
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
 * than was asked. Words unknown to every text (`meant` holds the ones that a typing error explains) count little,
 * numbers half; numbers alone are no match.
 */
export function scoreText(
  words: readonly QueryWord[],
  text: TextMatch,
  meant: ReadonlySet<string>,
  weights: Weights,
): number {
  const tokens = titleTokens(text.title);
  let held = 0;
  let asked = 0;
  let titleHits = 0;
  let wordHeld = false;
  for (const word of words) {
    const weight = weightOf(word, meant, weights);
    const match = matchOf(word, text, tokens, weights);
    asked += weight;
    held += weight * match.strength;
    if (match.inTitle) titleHits += 1;
    wordHeld ||= match.strength > 0 && !startsWithDigit(word.word);
  }
  if (!wordHeld) return 0;
  const cover = tokens.length === 0 ? 1 : Math.min(1, titleHits / tokens.length);
  return (held / asked) * (1 - weights.cover * (1 - cover));
}

const startsWithDigit = (word: string): boolean => /^\p{N}/u.test(word);

function weightOf({ word, known }: QueryWord, meant: ReadonlySet<string>, weights: Weights): number {
  const weight = startsWithDigit(word) || word.length < 3 ? 0.5 : 1;
  return known || meant.has(word) ? weight : weight * weights.unknown;
}

function matchOf(
  { word, stem, titled }: QueryWord,
  text: TextMatch,
  tokens: readonly string[],
  weights: Weights,
): { strength: number; inTitle: boolean } {
  if (text.inTitle.includes(word)) return { strength: 1, inTitle: true };
  if (text.inOptions.includes(word)) return { strength: 0.95, inTitle: false };
  if (!titled) {
    const near = Math.max(0, ...tokens.map((token) => closeness(word, stem, token)));
    if (near > 0) return { strength: near, inTitle: true };
  }
  return { strength: text.inBody.includes(word) ? weights.body : 0, inTitle: false };
}
