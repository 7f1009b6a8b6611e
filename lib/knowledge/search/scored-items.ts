import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import {
  type Candidate,
  type CandidateFilter,
  findCandidates,
  findCheapest,
  mostCounted,
} from '../store/search';
import { findSynonymGroups } from '../store/synonyms';
import { asScored } from './as-scored';
import { itemMatch } from './item-match';
import { lexemeQueries } from './lexeme-queries';
import { type ReadQuery, readQuery } from './read-query';
import { scoreText } from './score-text';
import { sizeWords } from './size-words';
import { wantedVariants } from './wanted-variants';

/** A candidate with how well it answers, 0..1. Those of one `group` are variants of one thing. */
export interface Scored extends Candidate {
  readonly score: number;
  readonly group: string;
  /** None of its words was asked for: it only means something alike. */
  readonly byMeaning?: true;
}

/** Under this a match is an accident: one common word of many. */
const cut = 0.3;
const weights = { body: 0.5, unknown: 0.35, cover: 0.15 };
/** So much worse than the best match, and it shares only some common word with it. */
const nearBest = 0.5;
/** So many that hold all the words make those that hold some uninteresting. */
const enough = 6;

/**
 * Items on sale that the words may mean, in no particular order; of no words at all, the cheapest items. Of variants
 * those with the wanted colour or size, unless every one is wanted.
 */
export async function scoredItems(
  tx: Tx<Ctx>,
  query: string,
  filter: CandidateFilter,
  variants: 'wanted' | 'every-variant' = 'wanted',
): Promise<Scored[]> {
  if (query === '') return (await findCheapest(tx, filter)).map((item) => asScored(item, 1));
  const skus = skusIn(query);
  const read = await readQuery(tx, query, await findSynonymGroups(tx));
  const sizes = sizeWords(query);
  const found = await candidates(tx, read, skus, filter);
  const names = new Set(
    found.flatMap(({ options }) => Object.keys(options).map((name) => name.toLowerCase())),
  );
  const words = [...read.words.filter(({ word }) => !sizes.some((size) => size.word === word)), ...sizes];
  const matches = found.map((item) => ({ item, match: itemMatch(words, item) }));
  // The name of an option (`size M`) asks for nothing by itself.
  const asked = words
    .filter((word) => !names.has(word.word) || read.holding(word).known > 0)
    .map((word) => ({
      word: word.word,
      known: read.holding(word).known > 0 || matches.some(({ match }) => match.inOptions.has(word.word)),
    }));
  const answers = matches.map(({ item, match }) => ({
    item: asScored(item, skus.includes(item.sku.toLowerCase()) ? 1 : scoreText(asked, match, weights)),
    match,
  }));
  const best = Math.max(0, ...answers.map(({ item }) => item.score));
  const likely = answers.filter(({ item }) => item.score >= Math.max(cut, best * nearBest));
  return variants === 'wanted' ? wantedVariants(likely) : likely.map(({ item }) => item);
}

async function candidates(
  tx: Tx<Ctx>,
  { words, holding }: ReadQuery,
  skus: readonly string[],
  filter: CandidateFilter,
): Promise<Candidate[]> {
  const queries = lexemeQueries(tx.ctx.companyId);
  const known = words.filter((word) => holding(word).known > 0);
  const stems = [...new Set(known.flatMap(({ meanings }) => meanings.flatMap((one) => one.stems)))];
  const bySku = skus.length > 0 ? [queries.skus(skus)] : [];
  if (known.length === 0) return findCandidates(tx, bySku, stems, filter);
  const best = await findCandidates(tx, [queries.titled(known, holding), ...bySku], stems, filter);
  if (best.length >= enough) return best;
  const more = await findCandidates(
    tx,
    [queries.anywhere(known), ...(known.length > 1 ? queries.some(known, holding, mostCounted) : [])],
    stems,
    filter,
  );
  return [...new Map([...best, ...more].map((item) => [item.id, item])).values()];
}

/** Each word as typed, and the whole, in case one of them is a SKU. */
function skusIn(query: string): string[] {
  const whole = query.slice(0, 500).trim().toLowerCase();
  const words = whole.split(/[\s,;!?«»"()]+/).map((word) => word.replace(/[.:]+$/, ''));
  return [...new Set([whole, ...words])].filter((word) => word.length > 1).slice(0, 40);
}
