import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { cleanText } from '../price-list/clean-text';
import type { ItemKind, ScoredItem } from '../schemas';
import { findItemMatches, findQueryWords } from '../store/search';
import { meantWords } from './meant-words';
import { scoreText } from './score-text';
import { searchWords } from './search-words';

/** Under this a match is an accident: one common word of many. */
const cut = 0.3;
const weights = { body: 0.5, unknown: 0.35, cover: 0.15 };

/** Items on sale that the words may mean, in no particular order. */
export async function scoredItems(tx: Tx<Ctx>, typed: string, kind: ItemKind | null): Promise<ScoredItem[]> {
  const query = cleanText(typed.slice(0, 2_000));
  const skus = skusIn(query);
  const words = await findQueryWords(tx, 'items', searchWords(query));
  if (words.length + skus.length === 0) return [];
  const found = await findItemMatches(tx, words, skus, kind);
  const meant = meantWords(
    words,
    found.map(({ match }) => match.title),
  );
  return found
    .map(({ value, match }): ScoredItem => {
      const exact = skus.includes(value.sku.toLowerCase());
      const score = exact ? 1 : scoreText(words, match, meant, weights);
      return { ...value, score, group: `${value.kind} ${value.name.toLowerCase()}` };
    })
    .filter(({ score }) => score >= cut);
}

/** Each word as typed, and the whole, in case one of them is a SKU. */
function skusIn(query: string): string[] {
  const whole = query.slice(0, 500).trim().toLowerCase();
  const words = whole.split(/[\s,;!?«»"()]+/).map((word) => word.replace(/[.:]+$/, ''));
  return [...new Set([whole, ...words])].filter((word) => word.length > 1).slice(0, 40);
}
