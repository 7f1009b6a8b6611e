import type { Token } from './tokens';
import { kinds } from './word-facts';

const forward =
  kinds.article |
  kinds.preposition |
  kinds.negation |
  kinds.auxiliary |
  kinds.pronoun |
  kinds.title |
  kinds.adjective;

/** How bad a line end is between two words: 0 after a sentence, about 2.5 between words that nothing binds, 5 and more where it tears. */
const penalty = {
  clause: 0.4,
  beforeConjunction: 1,
  beforePreposition: 1.5,
  plain: 2.5,
  unspaced: 2,
  adjective: 3.6,
  pronoun: 4.5,
  capitals: 4.5,
  number: 4.5,
  auxiliary: 4.5,
  conjunction: 5.5,
  torn: 6,
  insideWord: 25,
  /** A line beginning with what must not begin one. */
  forbidden: 200,
} as const;

/** The penalty of a line end after each token. */
export function breakPenalties(tokens: readonly Token[]): Float64Array {
  const penalties = new Float64Array(tokens.length);
  let starts = true;
  for (let index = 0; index + 1 < tokens.length; index += 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (!token || !next) continue;
    penalties[index] = between(token, next, starts);
    starts = (token.kinds & kinds.sentenceEnd) !== 0;
  }
  return penalties;
}

function between(token: Token, next: Token, starts: boolean): number {
  const before = token.kinds;
  const after = next.kinds;
  if (!next.spaced && ((after & kinds.closing) !== 0 || (before & kinds.opening) !== 0))
    return penalty.forbidden;
  if (next.inside) return penalty.insideWord;
  if ((before & kinds.sentenceEnd) !== 0) return 0;
  // A dash stands at the end of a line; the one that opens somebody's words, at the beginning.
  if ((before & kinds.dash) !== 0) return starts ? penalty.torn : penalty.clause;
  if ((after & kinds.dash) !== 0) return penalty.torn;
  if ((before & kinds.clauseEnd) !== 0) return penalty.clause;
  if ((after & kinds.enclitic) !== 0) return penalty.torn;
  if ((before & kinds.number) !== 0) return (after & kinds.unit) !== 0 ? penalty.torn : penalty.number;
  const opensPhrase = (after & (kinds.conjunction | kinds.preposition)) !== 0;
  if ((before & forward) !== 0 && !opensPhrase) return tearing(before);
  if ((before & kinds.conjunction) !== 0) return penalty.conjunction;
  if ((after & kinds.conjunction) !== 0) return penalty.beforeConjunction;
  if ((after & kinds.preposition) !== 0)
    return (before & forward) !== 0 ? penalty.plain : penalty.beforePreposition;
  // First and last name. What begins a sentence has its capital from that.
  if ((before & after & kinds.capital) !== 0 && (before & kinds.capitalNouns) === 0)
    return starts ? penalty.adjective : penalty.capitals;
  return next.spaced ? penalty.plain : penalty.unspaced;
}

function tearing(before: number): number {
  if ((before & (kinds.article | kinds.preposition | kinds.title)) !== 0) return penalty.torn;
  if ((before & kinds.negation) !== 0) return penalty.conjunction;
  if ((before & kinds.auxiliary) !== 0) return penalty.auxiliary;
  return (before & kinds.pronoun) !== 0 ? penalty.pronoun : penalty.adjective;
}
