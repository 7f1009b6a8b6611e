import { closeness } from './closeness';

/** A word of the query as the database knows it. */
export interface QueryWord {
  readonly word: string;
  readonly stem: string;
  /** It stands, in some form, somewhere in the company's texts. */
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
  readonly body: number;
  /** What a word that nobody's text knows still counts: it says that more was asked for. */
  readonly unknown: number;
}

/**
 * How well a text answers the query, 0..1: the share of the query's words it holds, a little less when its title says
 * much more than was asked. Words unknown to every text (`meant` holds the ones that a typing error explains) count
 * little, numbers half.
 */
export function scoreText(
  words: readonly QueryWord[],
  text: TextMatch,
  meant: ReadonlySet<string>,
  weights: Weights,
): number {
  const tokens = tokensOf(text.title);
  let held = 0;
  let asked = 0;
  let titleHits = 0;
  for (const word of words) {
    const weight = weightOf(word, meant, weights);
    asked += weight;
    const match = matchOf(word, text, tokens, weights);
    held += weight * match.strength;
    if (match.inTitle) titleHits += 1;
  }
  if (asked === 0) return 0;
  const cover = tokens.length === 0 ? 1 : Math.min(1, titleHits / tokens.length);
  return (held / asked) * (0.85 + 0.15 * cover);
}

function weightOf({ word, known }: QueryWord, meant: ReadonlySet<string>, weights: Weights): number {
  const weight = /^\p{N}/u.test(word) || word.length < 3 ? 0.5 : 1;
  return known || meant.has(word) ? weight : weight * weights.unknown;
}

function matchOf(
  { word, stem, known }: QueryWord,
  text: TextMatch,
  tokens: readonly string[],
  weights: Weights,
): { strength: number; inTitle: boolean } {
  if (text.inTitle.includes(word)) return { strength: 1, inTitle: true };
  if (text.inOptions.includes(word)) return { strength: 0.95, inTitle: false };
  if (!known) {
    const near = Math.max(0, ...tokens.map((token) => closeness(word, stem, token)));
    if (near > 0) return { strength: near, inTitle: true };
  }
  return { strength: text.inBody.includes(word) ? weights.body : 0, inTitle: false };
}

const tokensOf = (title: string): string[] =>
  (
    title
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((token) => token.length > 2);
