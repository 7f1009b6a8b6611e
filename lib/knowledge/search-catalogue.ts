import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { meantItems } from './embeddings/meant-items';
import type { Place } from './embeddings/place';
import { SearchItems } from './inputs';
import { cleanText } from './price-list/clean-text';
import { arrange } from './search/arrange';
import { facetsOf } from './search/facets-of';
import { loadScored } from './search/load-scored';
import type { CatalogueSearch } from './search/schemas';
import type { Scored } from './search/scored-items';
import { unmetWishes, type Wishes } from './search/unmet-wishes';

/**
 * What a customer's words may mean among the items on sale, best first, then cheapest: word forms of Russian and
 * English, synonyms, measures, typing errors, the other alphabet, exact SKUs. Greetings and politeness find nothing; no
 * words at all but a wish find the cheapest items that fulfil it. Variants of one name stand together, those with the
 * named colour or size only; `limit` counts names. When nothing fulfils every wish (price, options, stock), tells the
 * nearest and what they miss. `meaning` is what `embedQuery` told of the query before any transaction: items that mean it
 * are found too, though they share no word with it.
 */
export async function searchCatalogue(
  ctx: Ctx,
  input: SearchItems,
  meaning: Place | null = null,
): Promise<CatalogueSearch> {
  authorize(ctx, 'knowledge.read');
  const { query: typed, limit, kind = null, ...wishes } = parse(SearchItems, input);
  const query = cleanText(typed.slice(0, 2_000));
  const anyWish = Object.values(wishes).some((wish) => wish !== undefined);
  if (query === '' && !anyWish) return { items: [], alternatives: [], unmet: [], facets: [] };
  return inTransaction(ctx, async (tx) => {
    const { priceMinMinor, priceMaxMinor } = wishes;
    const priced = await meantItems(tx, query, { kind, priceMinMinor, priceMaxMinor }, meaning);
    const fulfilling = priced.filter((item) => unmetWishes(item, wishes).length === 0);
    const limited = priceMinMinor !== undefined || priceMaxMinor !== undefined;
    const named = fulfilling.some((item) => !item.byMeaning);
    const all = limited && !named ? await meantItems(tx, query, { kind }, meaning) : priced;
    // What was named and misses a wish is told as such: something alike does not take its place unsaid.
    const worded = all.filter((item) => !item.byMeaning);
    if (fulfilling.length > 0 && (named || worded.length === 0)) {
      const items = await loadScored(tx, arrange(fulfilling, limit));
      return { items, alternatives: [], unmet: [], facets: facetsOf(items) };
    }
    const { unmet, nearest } = nearestTo(worded.length > 0 ? worded : all, wishes);
    const alternatives = await loadScored(tx, byPrice(arrange(nearest, limit), wishes));
    return { items: [], alternatives, unmet, facets: facetsOf(alternatives) };
  });
}

/** Those that miss the fewest wishes; of several ways to miss as many, the way of the best match. */
function nearestTo(items: readonly Scored[], wishes: Wishes) {
  const judged = items.map((item) => ({ item, unmet: unmetWishes(item, wishes) }));
  const [best] = judged.toSorted(
    (one, other) => one.unmet.length - other.unmet.length || other.item.score - one.item.score,
  );
  const unmet = best?.unmet ?? [];
  const nearest = judged.filter((one) => one.unmet.join() === unmet.join()).map(({ item }) => item);
  return { unmet, nearest };
}

/** Nearest to the wanted price first, when that is what could not be met. */
function byPrice(items: readonly Scored[], { priceMinMinor, priceMaxMinor }: Wishes): readonly Scored[] {
  if (priceMinMinor === undefined && priceMaxMinor === undefined) return items;
  const away = ({ priceMinor }: Scored): number =>
    Math.max(0, priceMinor - (priceMaxMinor ?? priceMinor), (priceMinMinor ?? priceMinor) - priceMinor);
  return items.toSorted((one, other) => away(one) - away(other));
}
