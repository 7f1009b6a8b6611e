import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { SearchItems } from './inputs';
import { cleanText } from './price-list/clean-text';
import type { ScoredItem } from './schemas';
import { meantWords } from './search/meant-words';
import { scoreText } from './search/score-text';
import { searchWords } from './search/search-words';
import { findItemMatches, findQueryWords } from './store/search';

/** Under this a match is an accident: one common word of many. */
const cut = 0.3;
const weights = { body: 0.5, unknown: 0.35, cover: 0.15 };
const mostItems = 60;

/**
 * What a customer's words may mean among the items on sale, best first: word forms of Russian and English, typing
 * errors, exact SKUs. Greetings and politeness find nothing. Variants of one name stand together; `limit` counts names.
 */
export async function searchItems(ctx: Ctx, input: SearchItems): Promise<ScoredItem[]> {
  authorize(ctx, 'knowledge.read');
  const { query: typed, limit, kind } = parse(SearchItems, input);
  const query = cleanText(typed.slice(0, 2_000));
  const skus = skusIn(query);
  const scored = await inTransaction(ctx, async (tx) => {
    const words = await findQueryWords(tx, 'items', searchWords(query));
    if (words.length + skus.length === 0) return [];
    const found = await findItemMatches(tx, words, skus, kind ?? null);
    const meant = meantWords(
      words,
      found.map(({ match }) => match.title),
    );
    return found.map(({ value, match }): ScoredItem => {
      const exact = skus.includes(value.sku.toLowerCase());
      const score = exact ? 1 : scoreText(words, match, meant, weights);
      return { ...value, score, group: `${value.kind} ${value.name.toLowerCase()}` };
    });
  });
  return arrange(
    scored.filter(({ score }) => score >= cut),
    limit,
  );
}

/** Each word as typed, and the whole, in case one of them is a SKU. */
function skusIn(query: string): string[] {
  const whole = query.slice(0, 500).trim().toLowerCase();
  const words = whole.split(/[\s,;!?«»"()]+/).map((word) => word.replace(/[.:]+$/, ''));
  return [...new Set([whole, ...words])].filter((word) => word.length > 1).slice(0, 40);
}

function arrange(items: readonly ScoredItem[], limit: number): ScoredItem[] {
  const groups = [...Map.groupBy(items, ({ group }) => group).values()].map((group) =>
    group.toSorted((one, other) => other.score - one.score || one.priceMinor - other.priceMinor),
  );
  groups.sort((one, other) => bestOf(other) - bestOf(one) || nameOf(one).localeCompare(nameOf(other)));
  return groups.slice(0, limit).flat().slice(0, mostItems);
}

const bestOf = (group: readonly ScoredItem[]): number => group[0]?.score ?? 0;
const nameOf = (group: readonly ScoredItem[]): string => group[0]?.name ?? '';
