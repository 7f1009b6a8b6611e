import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { SearchItems } from './inputs';
import type { ScoredItem } from './schemas';
import { arrange } from './search/arrange';
import { facetsOf } from './search/facets-of';
import type { CatalogueSearch } from './search/schemas';
import { scoredItems } from './search/scored-items';
import { unmetWishes } from './search/unmet-wishes';

/**
 * What a customer's words may mean among the items on sale, best first, then cheapest: word forms of Russian and
 * English, typing errors, exact SKUs. Greetings and politeness find nothing. Variants of one name stand together;
 * `limit` counts names. When nothing fulfils every wish (price, options, stock), tells the nearest and what they miss.
 */
export async function searchCatalogue(ctx: Ctx, input: SearchItems): Promise<CatalogueSearch> {
  authorize(ctx, 'knowledge.read');
  const { query, limit, kind, ...wishes } = parse(SearchItems, input);
  const scored = await inTransaction(ctx, (tx) => scoredItems(tx, query, kind ?? null));
  const judged = scored.map((item) => ({ item, unmet: unmetWishes(item, wishes) }));
  const items = arrange(
    judged.filter(({ unmet }) => unmet.length === 0).map(({ item }) => item),
    limit,
  );
  if (items.length > 0) return { items, alternatives: [], unmet: [], facets: facetsOf(items) };
  const nearest = judged.toSorted((one, other) => one.unmet.length - other.unmet.length)[0]?.unmet ?? [];
  const alternatives = arrange(
    judged.filter(({ unmet }) => unmet.length === nearest.length).map(({ item }) => item),
    limit,
  );
  return {
    items,
    alternatives: byPrice(alternatives, wishes),
    unmet: nearest,
    facets: facetsOf(alternatives),
  };
}

/** Nearest to the wanted price first, when that is what could not be met. */
function byPrice(
  items: readonly ScoredItem[],
  {
    priceMinMinor,
    priceMaxMinor,
  }: { priceMinMinor?: number | undefined; priceMaxMinor?: number | undefined },
): ScoredItem[] {
  const away = ({ priceMinor }: ScoredItem): number =>
    Math.max(0, priceMinor - (priceMaxMinor ?? priceMinor), (priceMinMinor ?? priceMinor) - priceMinor);
  return items.toSorted((one, other) => away(one) - away(other));
}
